import type { User } from '../../shared/domain/user.ts';
import type { UserStore } from '../../shared/ports/users.ts';

const PAGE = 100;

/** Every user, by name, a page at a time. */
export async function* listAllUsers(users: Pick<UserStore, 'list'>): AsyncGenerator<User> {
  let cursor: string | undefined;
  do {
    const page = await users.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    yield* page.users;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
