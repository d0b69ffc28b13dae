import { slot, type Arrangements } from './arrangements.ts';

/** Wide pictures: side by side; each can also be seen in the mirror. */
export const WIDE_ARRANGEMENTS: Arrangements = {
  width: 1920,
  height: 864,
  mirrors: true,
  orbit: { rx: 640, ry: 292, subject: slot(0.5, 0.53, 580, 1), size: 200 },
  choices: {
    hero: [
      {
        subject: slot(0.5, 0.53, 760, 1),
        companions: [
          slot(0.2, 0.62, 290, 1.4),
          slot(0.81, 0.34, 260, 0.8),
          slot(0.83, 0.86, 180, 1.6),
          slot(0.14, 0.18, 160, 0.5, 4),
        ],
      },
      {
        needs: 2,
        subject: slot(0.35, 0.53, 760, 1),
        companions: [
          slot(0.73, 0.34, 330, 1.3),
          slot(0.67, 0.78, 250, 0.8),
          slot(0.9, 0.68, 200, 1.6),
          slot(0.07, 0.2, 160, 0.5, 4),
        ],
      },
    ],
    pair: [
      {
        subject: slot(0.31, 0.5, 670, 1.1),
        companions: [slot(0.69, 0.55, 610, 1), slot(0.91, 0.2, 190, 0.5, 4), slot(0.09, 0.84, 190, 1.5)],
      },
    ],
    row: [
      {
        subject: slot(0.5, 0.5, 620, 1.1),
        companions: [
          slot(0.21, 0.57, 430, 0.9),
          slot(0.79, 0.57, 430, 0.9),
          slot(0.07, 0.2, 180, 0.5, 4),
          slot(0.93, 0.17, 180, 0.5, 4),
        ],
      },
    ],
    scatter: [
      {
        subject: slot(0.36, 0.53, 650, 1.1),
        companions: [
          slot(0.66, 0.28, 300, 0.8),
          slot(0.73, 0.74, 350, 1.3),
          slot(0.11, 0.3, 240, 1.5),
          slot(0.9, 0.4, 190, 0.5, 4),
        ],
      },
    ],
    number: [
      {
        subject: slot(0.75, 0.53, 620, 1.1),
        companions: [slot(0.9, 0.2, 180, 1.4), slot(0.61, 0.92, 130, 1.1), slot(0.035, 0.08, 90, 0.5, 5)],
        card: { x: 0.32, y: 0.5, size: 880, height: 580, zoom: 1.1 },
      },
    ],
    quote: [
      {
        subject: slot(0.84, 0.7, 470, 1.1),
        companions: [slot(0.9, 0.17, 190, 0.6, 4), slot(0.06, 0.88, 170, 0.6, 3)],
        card: { x: 0.41, y: 0.5, size: 1100, height: 660, zoom: 1.15 },
      },
    ],
    list: [
      {
        subject: slot(0.25, 0.53, 600, 1),
        companions: [slot(0.08, 0.18, 180, 0.6, 3), slot(0.08, 0.85, 170, 1.3)],
        card: { x: 0.69, y: 0.5, size: 920, height: 680, zoom: 1.1 },
      },
    ],
  },
};
