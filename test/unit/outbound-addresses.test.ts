/** SECURITY §6: which addresses may be called, by the text of a URL and by what a name resolves to. */
import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { checkUrl } from '../../shared/adapters/outbound/check-url.ts';
import { isPublicAddress } from '../../shared/adapters/outbound/is-public-address.ts';
import { isCode } from '../../shared/domain/errors.ts';

/** IANA's special-purpose registries for IPv4 (RFC 6890) and IPv6, and multicast. */
const SPECIAL_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'.split(
    ' ',
  );
const SPECIAL_6 =
  '::/8 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 2001:db8::/32 2001:20::/28 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'.split(
    ' ',
  );

const listOf = (all: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const block of all) {
    const [net = '', prefix] = block.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};
// Apart: to Node an IPv4 address lies in ::/8, too.
const blocks4 = listOf(SPECIAL_4, 'ipv4');
const blocks6 = listOf(SPECIAL_6, 'ipv6');

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toDotted = (value: number): string =>
  [24, 16, 8, 0].map((shift) => String(Math.floor(value / 2 ** shift) % 256)).join('.');

const anyIn4 = fc.constantFrom(...SPECIAL_4).chain((block) => {
  const [net = '', prefix] = block.split('/');
  return fc.nat({ max: 2 ** (32 - Number(prefix)) - 1 }).map((offset) => toDotted(toNumber(net) + offset));
});

const RUNS = { numRuns: 2000, seed: 20_261_124 };

suite('an address', () => {
  test('of a special block is never public', () => {
    fc.assert(
      fc.property(anyIn4, (address) => !isPublicAddress(address)),
      RUNS,
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => !(blocks4.check(address, 'ipv4') && isPublicAddress(address))),
      RUNS,
    );
    fc.assert(
      fc.property(fc.ipV6(), (address) => !(blocks6.check(address, 'ipv6') && isPublicAddress(address))),
      RUNS,
    );
  });

  test('outside of all of them is public, unless IPv6 has not given it out', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001::'])
      assert.ok(isPublicAddress(address), address);
    for (const address of ['4000::1', 'e000::1']) assert.ok(!isPublicAddress(address), address);
  });

  test('that carries another inside is not public, whatever that one is', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inside) => {
        const [high, low] = [toNumber(inside) >>> 16, toNumber(inside) & 0xff_ff].map((part) =>
          part.toString(16),
        );
        const forms = [
          `::ffff:${inside}`,
          `::${inside}`,
          `64:ff9b::${inside}`,
          `2002:${high}:${low}::1`,
          `2001::${high}:${low}`,
        ];
        for (const form of forms) assert.ok(!isPublicAddress(form), form);
      }),
      RUNS,
    );
  });

  test('in another form than the plain one is not public', () => {
    for (const text of [
      '',
      'x',
      '134744072',
      '0x8080808',
      '010.8.8.8',
      '8.8.8',
      '8.8.8.8 ',
      '8.8.8.8/8',
      'fe80::1%eth0',
      '[::1]',
    ])
      assert.ok(!isPublicAddress(text), text);
  });
});

const refuses = (url: string, part: RegExp, allowed: Parameters<typeof checkUrl>[1] = {}): void => {
  assert.throws(
    () => checkUrl(url, allowed),
    (error) => isCode(error, 'INVALID_INPUT') && part.test(error.message),
    url,
  );
};

suite('a URL', () => {
  test('is https on 443 to a name, and nothing else', () => {
    assert.equal(checkUrl('https://hooks.example/a?b=1', {}).hostname, 'hooks.example');
    assert.equal(checkUrl('https://hooks.example:443/', {}).hostname, 'hooks.example');
    for (const url of [
      'http://hooks.example/',
      'ftp://hooks.example/',
      'file:///etc/passwd',
      'gopher://x/',
      'data:,x',
    ])
      refuses(url, /begin with https/);
    for (const url of ['https://hooks.example:8443/', 'https://hooks.example:80/'])
      refuses(url, /names a port/);
    for (const url of ['https://a:b@hooks.example/', 'https://hooks.example@169.254.169.254/'])
      refuses(url, /user name or a password/);
    for (const url of [
      '',
      'hooks.example',
      '//hooks.example/',
      'https://',
      `https://a.example/${'x'.repeat(2100)}`,
    ])
      refuses(url, /is no URL/);
  });

  test('has no number in place of its host, in whatever form a number can be written', () => {
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '017700000001',
      '0177.0.0.1',
      '127.1',
      '8.8.8.8',
      '１２７.０.０.１',
      '127。0。0。1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[fd00:ec2::254]',
      '0',
    ])
      // prettier-ignore
      refuses(`https://${host}/`, /number in place of a host name/);
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(10, 16, 8), (address, base) => {
        const prefix = base === 16 ? '0x' : base === 8 ? '0' : '';
        refuses(`https://${prefix}${toNumber(address).toString(base)}/`, /number in place/);
      }),
      RUNS,
    );
  });

  test('is on the list of hosts where there is one: the whole name', () => {
    const allowed = { hosts: ['api.stock.example'] };
    assert.equal(checkUrl('https://API.stock.example/v1', allowed).hostname, 'api.stock.example');
    for (const host of [
      'stock.example',
      'x.api.stock.example',
      'api.stock.example.',
      'api.stock.example.evil.example',
    ])
      refuses(`https://${host}/`, /not one of api\.stock\.example/, allowed);
  });

  test('of the operator’s own origin is free of that, and no other is', () => {
    const allowed = { operatorOrigin: 'http://127.0.0.1:11434' };
    assert.equal(checkUrl('http://127.0.0.1:11434/v1/chat', allowed).port, '11434');
    for (const url of ['http://127.0.0.1:11435/', 'http://127.0.0.2:11434/', 'http://localhost:11434/'])
      refuses(url, /begin with https/, allowed);
    refuses('https://127.0.0.1:11434/', /names a port/, allowed);
    refuses('http://u:p@127.0.0.1:11434/', /user name/, allowed);
  });
});
