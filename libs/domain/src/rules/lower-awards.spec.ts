import { lowerAwardsOf } from './lower-awards';

const day = '2026-11-20';
const codes = (code: string, kind: 'person' | 'collective' = 'person'): string[] =>
  lowerAwardsOf(code, kind, day).map((award) => award.code);

describe('a council finds a matter right for less', () => {
  it('a certificate of the Prime Minister may become one of the province, never an order', () => {
    expect(codes('bk-ttg')).toContain('bk-tinh');
    expect(codes('bk-ttg').filter((code) => code.startsWith('hc'))).toEqual([]);
  });

  it('an order goes down within its own series, the nearest class first', () => {
    const orders = codes('hcld-1').filter((code) => code.startsWith('hc'));
    expect(orders).toEqual(['hcld-2', 'hcld-3']);
    expect(codes('hcld-3')).not.toContain('hcld-2');
  });

  it('a title stays a title', () => {
    expect(codes('cstd-tinh')).toContain('cstd-co-so');
    expect(codes('cstd-tinh').filter((code) => code.startsWith('bk'))).toEqual([]);
  });

  it('what is for collectives is not offered for a person', () => {
    expect(codes('cstd-tinh')).not.toContain('tt-ldxs');
    expect(codes('co-chinh-phu', 'collective')).toContain('co-tinh');
  });

  it('what stands on no ladder is not turned into something for another merit', () => {
    for (const code of ['ngnd', 'hchc-huu-nghi', 'ky-niem-chuong-tinh', 'hc-dung-cam']) expect(codes(code)).toEqual([]);
    expect(codes('tt-ldxs', 'collective')).not.toContain('thon-van-hoa');
  });

  it('nothing lies below the lowest, nor below what nobody knows', () => {
    expect(codes('ldtt')).toEqual([]);
    expect(codes('khong-co')).toEqual([]);
  });
});
