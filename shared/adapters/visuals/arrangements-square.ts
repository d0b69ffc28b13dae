import { slot, type Arrangements } from './arrangements.ts';

/** Stages little wider than high: close together, with the corners filled. */
export const SQUARE_ARRANGEMENTS: Arrangements = {
  width: 1080,
  height: 806,
  mirrors: true,
  orbit: { rx: 425, ry: 280, subject: slot(0.5, 0.53, 420, 1), size: 150 },
  choices: {
    hero: [
      {
        subject: slot(0.5, 0.52, 640, 1),
        companions: [
          slot(0.14, 0.26, 190, 0.6, 3),
          slot(0.87, 0.3, 210, 1.4),
          slot(0.12, 0.8, 210, 1.5),
          slot(0.88, 0.83, 160, 0.5, 4),
        ],
      },
    ],
    pair: [
      {
        subject: slot(0.31, 0.42, 480, 1.1),
        companions: [slot(0.7, 0.64, 440, 1), slot(0.82, 0.19, 180, 0.5, 4), slot(0.12, 0.87, 160, 1.5)],
      },
    ],
    row: [
      {
        subject: slot(0.5, 0.46, 420, 1.1),
        companions: [
          slot(0.17, 0.62, 280, 0.9),
          slot(0.83, 0.62, 280, 0.9),
          slot(0.16, 0.2, 150, 0.5, 4),
          slot(0.85, 0.18, 150, 0.5, 4),
        ],
      },
    ],
    scatter: [
      {
        subject: slot(0.36, 0.5, 450, 1.1),
        companions: [
          slot(0.76, 0.26, 240, 0.8),
          slot(0.78, 0.73, 290, 1.3),
          slot(0.1, 0.85, 180, 1.5),
          slot(0.1, 0.16, 140, 0.5, 4),
        ],
      },
    ],
    number: [
      {
        subject: slot(0.8, 0.6, 370, 1.1),
        companions: [slot(0.86, 0.15, 140, 1.4), slot(0.12, 0.94, 100, 1), slot(0.66, 0.08, 90, 0.5, 5)],
        card: { x: 0.31, y: 0.44, size: 560, height: 470, zoom: 0.85 },
      },
    ],
    quote: [
      {
        subject: slot(0.81, 0.85, 240, 1.1),
        companions: [slot(0.16, 0.86, 170, 1.2), slot(0.48, 0.88, 130, 0.6, 3)],
        card: { x: 0.5, y: 0.385, size: 880, height: 450, zoom: 0.82 },
      },
    ],
    list: [
      {
        subject: slot(0.22, 0.52, 330, 1),
        companions: [slot(0.14, 0.17, 160, 0.6, 3), slot(0.15, 0.85, 170, 1.2)],
        card: { x: 0.69, y: 0.5, size: 560, height: 640, zoom: 0.9 },
      },
    ],
  },
};
