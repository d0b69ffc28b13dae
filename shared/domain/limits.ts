/** Bounds that more than one place must know (MODEL §2). */

/** UTF-8 bytes of a source text. */
export const SOURCE_TEXT_BYTES = 100_000;
/** Scenes of a film, and characters of a scene's narration and of the words that choose its picture. */
export const SCENES = 400;
export const NARRATION_CHARACTERS = 2_000;
export const PICTURE_CHARACTERS = 100;
/** Characters of a topic; keywords beside it, and characters of each (SECURITY §4). */
export const TOPIC_CHARACTERS = 100;
export const KEYWORDS = 10;
export const KEYWORD_CHARACTERS = 30;
/** UTF-8 bytes of a request body. */
export const BODY_BYTES = 262_144;
/**
 * Bytes of pictures and clips that one request to make or edit a video may copy into it; of recordings as many. Copies
 * are not counted with the owner's storage, and the requests of a day are bounded.
 */
export const HELD_BYTES = 2 * 1024 ** 3;
/** Seconds that music of the owner's lasts at least: it is looped, and shorter would be a rattle. */
export const MUSIC_SECONDS = 5;
/** Seconds of a recorded voice in a scene: 2,000 characters take two minutes and a half, read slowly. */
export const RECORDING_SECONDS = { min: 0.3, max: 300 } as const;
/** Seconds of a film. */
export const DURATION_SECONDS = { min: 15, max: 3600, default: 45 } as const;
/** API keys of one user that are not revoked, and characters of what one is called. */
export const API_KEYS = 50;
export const API_KEY_NAME_CHARACTERS = 64;
/** Users of one page. */
export const PAGE_USERS = { max: 100, default: 20 } as const;
/** Days that an invite holds at most. */
export const INVITE_DAYS = 7;
/** Seconds between two notes of when a key was last used: a write for each request would cost as much as its read. */
export const LAST_USE_SECONDS = 300;
/** Videos, or uploads, of one page. */
export const PAGE_ITEMS = { max: 100, default: 20 } as const;
/** Hours that an attempt may take: a film of an hour with five workers takes one or two. */
export const ATTEMPT_HOURS = 6;
/** When an attempt that begins now has to be done: RFC 3339. */
export const deadlineFrom = (now: Date): string =>
  new Date(now.getTime() + ATTEMPT_HOURS * 3_600_000).toISOString();
/** When the attempt began that has to be done by then: milliseconds since 1970. */
export const attemptStart = (deadline: string): number => Date.parse(deadline) - ATTEMPT_HOURS * 3_600_000;
/** Hours until a script on its own must be written. */
export const SCRIPT_HOURS = 1;
/** Characters of a file's name as it is sent. */
export const FILENAME_CHARACTERS = 255;
/** Seconds that the form for an upload holds (SECURITY §5). */
export const FORM_SECONDS = 600;
/**
 * Hours until an upload must be sent, and until it must be checked: a form that was begun in time goes on for as long
 * as its connection takes.
 */
export const UPLOAD_HOURS = { sent: 2, checked: 2 } as const;
/** Seconds that a link to a file holds. */
export const LINK_SECONDS = 900;
/** Rows of one page of the audit trail. */
export const PAGE_AUDIT_EVENTS = { max: 200, default: 50 } as const;
/** Days that statistics go back; as long as the counts of a day are kept. */
export const STATISTICS_DAYS = { max: 366, default: 30 } as const;
/** Webhooks of one owner, characters of an address and of what one is called, and deliveries that are listed. */
export const WEBHOOKS = 10;
export const WEBHOOK_URL_CHARACTERS = 2048;
export const WEBHOOK_DESCRIPTION_CHARACTERS = 200;
export const LISTED_DELIVERIES = 50;
/** Hours that a webhook's previous secret goes on being used beside the new one. */
export const ROTATION_HOURS = 24;
