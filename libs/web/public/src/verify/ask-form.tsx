import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '@gs/web-platform';

const SHORTEST = 6;
const LONGEST = 20;

/** The one question of the page: the code printed on the paper. */
export function AskForm({ code = '' }: { readonly code?: string | undefined }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed.replace(/\s+/g, '').toLocaleUpperCase('en');
    if (wanted.length < SHORTEST || wanted.length > LONGEST) {
      setError('Gõ đủ mã in trên quyết định, không kể khoảng trắng.');
      return;
    }
    setError(null);
    void navigate(paths.verify(wanted));
  };
  return (
    <form className="verify-ask" onSubmit={submit} noValidate>
      <div>
        <label htmlFor="ma-xac-minh">Mã xác minh in trên quyết định</label>
        <input
          id="ma-xac-minh"
          className="input"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : 'ma-xac-minh-loi'}
        />
        {error === null ? null : (
          <p className="err" id="ma-xac-minh-loi" role="alert">
            {error}
          </p>
        )}
      </div>
      <button type="submit" className="btn">
        <Search className="i" aria-hidden="true" />
        Xác minh
      </button>
      <p className="small mute">Không cần đăng nhập. Không hiện ngày sinh và số định danh.</p>
    </form>
  );
}
