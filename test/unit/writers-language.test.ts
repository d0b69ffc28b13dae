import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { isCode } from '../../shared/domain/errors.ts';
import type { Source } from '../../shared/domain/source.ts';

const write = (source: Source) =>
  createOfflineWriter()({
    title: 'A film',
    source,
    durationSeconds: 45,
    niche: 'facts',
    tone: 'conversational',
    voice: 'slt',
    seed: 1,
  });
const TAKE = {
  kind: 'voice',
  name: 'My take',
  source: 'own',
  author: 'me',
  licence: 'own',
  url: 'https://example.com',
} as const;
const writeText = (text: string) => write({ type: 'script', text });

/** English of all kinds, and what only looks like another language. */
const ENGLISH: readonly string[] = [
  'Honey never spoils. It keeps for years in a closed jar.',
  'Bees dance.',
  'Par avion, en route, au pair, du jour: French on a postcard.',
  'Man in Den Haag, Amt am Ort, Rat, Not, Wand, Boot, Gift: German words, English looks.',
  'Son lost. Sin pays. Man ran. Pan hot. Come on. Due now. Me too. Die hard.',
  'C’est la vie!',
  'Je ne sais quoi.',
  'Hasta la vista, baby.',
  'Paris. London. Rome.',
  'Stir. Pour. Bake. Cool. Slice. Serve warm.',
  'Rio de la Plata, Arco del Triunfo, San Juan de los Lagos, Los Angeles, Las Vegas, El Paso, La Paz.',
  'Leonardo da Vinci, Vasco da Gama, Charles de Gaulle, Ludwig van Beethoven, Otto von Bismarck, Vincent van Gogh.',
  'Le Monde, El País, Die Zeit, La Repubblica, De Telegraaf, Der Spiegel, Le Figaro, Das Bild.',
  'Kennedy said “Ich bin ein Berliner” to a crowd that had waited for hours.',
  'The sign said “Der Hund ist nicht da, aber er wird bald wieder kommen und sich auf das Essen freuen”, and nobody understood what it was about.',
  'She sang “Non, je ne regrette rien” in the year when the war ended, and all of Paris sang with her.',
  'Sushi, ramen, udon, soba, tempura, onigiri, miso.',
  'Tyger Tyger, burning bright, in the forests of the night.',
  'so much depends upon a red wheel barrow glazed with rain water beside the white chickens',
  'An old silent pond. A frog jumps into the pond. Splash! Silence again.',
  'Water: 200 g. Flour: 300 g. Yeast: 7 g. Salt: 6 g.',
  'E = mc². Energy equals mass times light speed squared.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
  'Homo sapiens, Felis catus, Canis lupus familiaris, Apis mellifera, Ursus arctos horribilis.',
  'Veni, vidi, vici. Caesar wrote these words after his victory at Zela.',
  'No hay problema means no problem, and por favor means please, and gracias means thank you.',
  'Mozart wrote Die Zauberflöte, Così fan tutte, Le nozze di Figaro and Don Giovanni.',
  'Al Pacino, Robert De Niro, Leonardo DiCaprio, Penélope Cruz, Benicio del Toro.',
  'Buy low. Sell high. Hold long. Sleep well.',
  'Ask not what your country can do for you, ask what you can do for your country.',
  'Dogs bark, cats meow, cows moo, ducks quack, pigs oink, sheep bleat.',
  'Dinner en route; pro bono work; ad hoc plans; vice versa; et cetera; per se.',
  'Sister Maria de los Ángeles was born in San Sebastián, in the north of Spain, and died in Santiago de Compostela.',
  'Déjà vu, fiancé, café, crème brûlée, à la carte, en masse: English took them all.',
  'Ella and Ben. Mia can dance on ice. Sue ran home.',
  'Come home. Men die at war, as ever. Son, pour me more.',
  'Que sera, sera. Whatever comes, comes.',
  'Café, crème brûlée, soufflé, pâté, fondue, mousse.',
  'Dvořák, Søren Kierkegaard, Łódź, Kraków, Malmö, Århus.',
  'Thou art more lovely and more temperate: rough winds do shake the darling buds of May.',
];

const OTHERS: Readonly<Record<string, string>> = {
  German:
    'Honig verdirbt nicht. Er ist haltbar, weil er wenig Wasser hat und weil die Bienen ihn mit einem Enzym versetzen.',
  'German, one sentence':
    'Der Mond entfernt sich jedes Jahr um fast vier Zentimeter von der Erde, und das seit Milliarden von Jahren.',
  'French, one sentence':
    'La lune s’éloigne de la terre de presque quatre centimètres par an, et ce depuis des milliards d’années.',
  'Spanish, one sentence':
    'La luna se aleja de la tierra casi cuatro centímetros por año desde hace miles de millones de años.',
  French:
    'Le miel ne se gâte pas. Il est très sucré et contient peu d’eau, ce qui empêche les bactéries de vivre dans le pot.',
  Spanish:
    'La miel no se estropea nunca, porque tiene muy poca agua y es tan dulce que las bacterias no viven en ella.',
  Portuguese:
    'O mel não se estraga porque tem muito pouca água e é tão doce que as bactérias não vivem, mas ele também é ácido, como uma fruta.',
  Italian:
    'Il miele non si guasta mai, perché ha poca acqua ed è così dolce che i batteri non vivono, ma anche una goccia come questa dura più di noi.',
  Dutch:
    'Honing bederft niet, want er zit weinig water in en het is zo zoet dat bacteriën er niet in leven, maar ook omdat de bijen een enzym bij de nectar doen.',
  Swedish:
    'Honung blir inte dålig, för det är lite vatten i den och den är så söt att bakterier inte kan leva i den, och det har man vetat från början.',
  Polish:
    'Miód nie psuje się, bo jest w nim mało wody i jest tak słodki, że bakterie nie mogą żyć, ale już po otwarciu słoika co roku traci zapach, jak mówią pszczelarze.',
  Turkish:
    'Bal bozulmaz, çünkü içinde çok az su var ve bu kadar tatlı bir yerde bakteriler yaşamaz, ama her kavanoz daha iyi olmak için kapalı durmalı.',
  Indonesian:
    'Madu tidak basi karena ada sedikit air dan itu adalah makanan yang manis, dengan asam dari lebah untuk melawan bakteri.',
  Finnish:
    'Hunaja ei pilaannu, koska se on makeaa ja siinä on vähän vettä, mutta myös koska mehiläiset lisäävät siihen entsyymin, joka on niin vahva että bakteerit ovat poissa.',
  Vietnamese:
    'Mật ong không hỏng vì nó có ít nước và được những con ong làm cho ngọt, một món ăn của người xưa với các vị thuốc.',
};

const SHORT: readonly string[] = [
  'Guten Morgen! Heute backen wir Brot.',
  'Das Wetter ist heute schön.',
  'El perro come pan. La casa es roja.',
  'Todos los días como pan con queso.',
  'Le chat dort sur le lit toute la journée.',
  'Je mange du pain tous les matins.',
  'Il gatto dorme sul divano tutto il giorno.',
  'Eu gosto muito de café com leite.',
  'De kat slaapt op de bank.',
  'Jeg har en hund og en kat.',
  'Mały kot śpi pod stołem.',
  'Pes spí na gauči a kočka venku.',
  'Kucing tidur di sofa setiap hari.',
  'Ang aso ay kumakain ng tinapay sa bahay.',
  'Mbwa anakula mkate katika nyumba yake.',
];

const isRefused = (pointer: string) => (error: unknown) =>
  isCode(error, 'INVALID_INPUT') &&
  error.message.includes('English voices cannot read') &&
  error.message.includes('recordings:') &&
  error.fields[0]?.pointer === pointer;

describe('a text in a language that the English voices cannot read', () => {
  for (const [language, text] of Object.entries(OTHERS))
    it(`is refused in ${language}`, async () => {
      await assert.rejects(writeText(text), isRefused('/source/text'));
    });

  for (const text of SHORT)
    it(`is refused where it is short: ${text}`, async () => {
      await assert.rejects(writeText(text), isRefused('/source/text'));
    });

  it('is refused in another script as before, with the same way out', async () => {
    await assert.rejects(writeText('Мёд не портится никогда.'), isRefused('/source/text'));
  });

  it('is taken scene by scene where somebody recorded it', async () => {
    const text = OTHERS['German']!;
    await assert.rejects(write({ type: 'scenes', scenes: [{ text }] }), isRefused('/source/scenes'));
    const recording = { sha256: 'a'.repeat(64), samples: 480_000, sampleRate: 48_000, provenance: TAKE };
    const script = await write({ type: 'scenes', scenes: [{ text, recording }] });
    assert.equal(script.scenes.length, 1);
  });

  for (const text of ENGLISH)
    it(`is not this: ${text.slice(0, 60)}`, async () => {
      assert.ok((await writeText(text)).scenes.length > 0);
    });
});
