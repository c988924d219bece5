import * as fc from 'fast-check';
import { ballotMessage, codeOf, fromBase64Url, fromHex, itemExponents, readCode, toBase64Url, toHex } from '.';
import { exponentBytes, isPrime } from './exponents';

const serial = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a ballot’s code', () => {
  it('is ten letters that nobody misreads, and is read back however it is typed', () => {
    fc.assert(
      fc.property(serial, (bytes) => {
        const code = codeOf(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readCode(code)).toBe(code);
        expect(readCode(` ${code.toLowerCase().replace('-', ' – ')}\n`)).toBe(code);
        expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'L'))).toBe(code);
      }),
    );
  });

  it('is what it was: a code on paper must stay the same for years', () => {
    expect(codeOf(new Uint8Array(32).fill(1))).toBe('HSFCQ-KAFAR');
  });

  it.each(['', 'ABCDE', 'ABCDE-FGHJKM', 'ABCDE-FGHJU', 'đồng ý nhé'])('is not «%s»', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe('the message that is signed', () => {
  it('differs for another vote, another item and another serial', () => {
    const one = new Uint8Array(32).fill(1);
    const texts = [
      ballotMessage('v', 'i', one),
      ballotMessage('w', 'i', one),
      ballotMessage('v', 'j', one),
      ballotMessage('v', 'i', new Uint8Array(32)),
    ].map(toHex);
    expect(new Set(texts).size).toBe(4);
    expect(() => ballotMessage('v', 'i', new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('exponents', () => {
  it('are primes from 65537 on, each once, in order', () => {
    const all = [...itemExponents()];
    expect(all.slice(0, 5)).toEqual([65_537, 65_539, 65_543, 65_551, 65_557]);
    expect(all.length).toBeGreaterThan(70_000);
    expect(all.every((exponent, at) => exponent > (all[at - 1] ?? 0))).toBe(true);
    expect(all.slice(0, 500).every(isPrime)).toBe(true);
    expect([0, 1, 4, 65_536, 65_541, 2.5, Number.NaN].some(isPrime)).toBe(false);
  });

  it('are written as keys have them', () => {
    expect(toBase64Url(exponentBytes(65_537))).toBe('AQAB');
  });
});

describe('bytes as text', () => {
  it('come back, and look as Node writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(Buffer.from(fromBase64Url(toBase64Url(bytes))).equals(bytes)).toBe(true);
        expect(Buffer.from(fromHex(toHex(bytes))).equals(bytes)).toBe(true);
      }),
    );
  });

  it('have one spelling: nobody casts a credential twice by writing it otherwise', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.uint8Array({ minLength: 1, maxLength: 6 }), (typed, bytes) => {
        for (const text of [typed, toBase64Url(bytes).replace(/.$/, 'B')]) {
          let read: Uint8Array;
          try {
            read = fromBase64Url(text);
          } catch {
            continue;
          }
          expect(toBase64Url(read)).toBe(text);
        }
      }),
    );
    for (const text of ['A', 'AB', 'AA=', 'A+', 'AAB', 'ê']) expect(() => fromBase64Url(text)).toThrow(RangeError);
    expect(() => fromHex('0g')).toThrow(RangeError);
  });
});
