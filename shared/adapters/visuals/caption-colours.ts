import type { CaptionSettings } from '../../domain/video.ts';
import { mixColours, parseColour, type Rgb } from '../media/plane-colour.ts';

const WHITE: Rgb = [255, 255, 255];
/** Dimmer than white at a glance, and above 9 to 1 on the outline. */
const GREY: Rgb = [178, 178, 180];

/** Each is read on a dark outline with a contrast above 7 to 1. */
const COLOURS: Record<Exclude<CaptionSettings['colour'], 'palette'>, Rgb> = {
  white: WHITE,
  yellow: parseColour('#ffe14a'),
  mint: parseColour('#5ef2c2'),
  sky: parseColour('#7fd4ff'),
  pink: parseColour('#ff9ad5'),
  orange: parseColour('#ffb056'),
};

/** The colour of the word that is spoken. */
export const spokenColour = (colour: CaptionSettings['colour'], accent: Rgb): Rgb =>
  colour === 'palette' ? accent : COLOURS[colour];

/** The colour of the words around it: white words stand out among grey ones. */
export const quietColour = (colour: CaptionSettings['colour']): Rgb => (colour === 'white' ? GREY : WHITE);

/** The colour of a calm line: white with a breath of the picture's accent, or the colour that was asked for. */
export const lineColour = (colour: CaptionSettings['colour'], accent: Rgb): Rgb =>
  colour === 'palette' ? mixColours(accent, WHITE, 0.82) : COLOURS[colour];
