import { slot, type Arrangements } from './arrangements.ts';

/** Upright pictures: one thing above the other. */
export const TALL_ARRANGEMENTS: Arrangements = {
  width: 1080,
  height: 1238,
  mirrors: false,
  orbit: { rx: 390, ry: 400, subject: slot(0.5, 0.53, 500, 1), size: 178 },
  choices: {
    hero: [
      {
        subject: slot(0.5, 0.56, 680, 1),
        companions: [
          slot(0.17, 0.2, 190, 0.6, 3),
          slot(0.84, 0.24, 230, 1.4),
          slot(0.13, 0.86, 210, 1.5),
          slot(0.88, 0.84, 150, 0.5, 5),
        ],
      },
      {
        subject: slot(0.5, 0.55, 670, 1),
        companions: [
          slot(0.83, 0.16, 190, 0.6, 3),
          slot(0.15, 0.3, 220, 1.4),
          slot(0.86, 0.85, 240, 1.6),
          slot(0.14, 0.85, 150, 0.5, 5),
        ],
      },
    ],
    pair: [
      {
        subject: slot(0.32, 0.42, 510, 1.1),
        companions: [slot(0.7, 0.7, 470, 1), slot(0.82, 0.22, 190, 0.5, 4), slot(0.14, 0.86, 170, 1.5)],
      },
      {
        subject: slot(0.67, 0.4, 510, 1.1),
        companions: [slot(0.3, 0.7, 470, 1), slot(0.18, 0.2, 190, 0.5, 4), slot(0.87, 0.87, 170, 1.5)],
      },
    ],
    row: [
      {
        subject: slot(0.5, 0.48, 460, 1.1),
        companions: [
          slot(0.19, 0.68, 300, 0.9),
          slot(0.81, 0.68, 300, 0.9),
          slot(0.28, 0.2, 170, 0.5, 4),
          slot(0.75, 0.18, 170, 0.5, 4),
        ],
      },
    ],
    scatter: [
      {
        subject: slot(0.36, 0.42, 470, 1.1),
        companions: [
          slot(0.79, 0.26, 250, 0.8),
          slot(0.73, 0.7, 320, 1.3),
          slot(0.2, 0.83, 230, 1.5),
          slot(0.6, 0.1, 140, 0.5, 4),
        ],
      },
      {
        subject: slot(0.62, 0.56, 480, 1.1),
        companions: [
          slot(0.22, 0.24, 280, 0.9),
          slot(0.2, 0.68, 300, 1.3),
          slot(0.78, 0.18, 210, 0.6, 3),
          slot(0.83, 0.9, 180, 1.6),
        ],
      },
    ],
    number: [
      {
        subject: slot(0.5, 0.77, 400, 1.1),
        companions: [slot(0.16, 0.82, 190, 1.4), slot(0.85, 0.85, 190, 1.4), slot(0.12, 0.62, 120, 0.5, 5)],
        card: { x: 0.5, y: 0.31, size: 880, height: 560 },
      },
    ],
    quote: [
      {
        subject: slot(0.74, 0.86, 320, 1.1),
        companions: [slot(0.15, 0.11, 190, 0.6, 4), slot(0.2, 0.89, 180, 1.4)],
        card: { x: 0.5, y: 0.44, size: 900, height: 640 },
      },
    ],
    list: [
      {
        subject: slot(0.5, 0.24, 400, 1),
        companions: [
          slot(0.16, 0.18, 190, 0.6, 3),
          slot(0.85, 0.28, 200, 1.3),
          slot(0.13, 0.36, 120, 0.6, 4),
        ],
        card: { x: 0.5, y: 0.7, size: 820, height: 590 },
      },
    ],
  },
};
