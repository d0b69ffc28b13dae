import type { Clock } from '../../shared/ports/world.ts';

/** A clock that stands until it is moved. */
export class ManualClock implements Clock {
  private at: number;

  constructor(start = '2030-01-01T00:00:00.000Z') {
    this.at = Date.parse(start);
  }

  now = (): Date => new Date(this.at);

  advance(seconds: number): void {
    this.at += seconds * 1000;
  }
}
