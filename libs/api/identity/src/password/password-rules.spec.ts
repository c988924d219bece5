import { ProblemError } from '@gs/api-platform';
import { requireStrong } from './password-rules';

describe('a password that anybody could guess is refused', () => {
  it.each(['ngan', 'aaaaaaaaaaaa', 'vt.hanh-2026!', 'VT.HANH.2026.10'])('%s', (password) => {
    expect(() => requireStrong(password, 'vt.hanh')).toThrow(ProblemError);
  });
  it('takes a sentence with diacritics', () => {
    expect(() => requireStrong('mưa chiều sông Mã', 'vt.hanh')).not.toThrow();
  });
});
