import type { DecisionContentView, DecisionDetailView } from '@gs/contracts';
import type { ReactNode } from 'react';
import { PaperSheet, cx } from '@gs/web-ui';
import { Annex } from './annex';
import type { DraftText } from './decision-page';

interface Props {
  readonly decision: DecisionDetailView;
  readonly text: DraftText;
  /** Null: read only. */
  readonly onChange: ((next: (before: DraftText) => DraftText) => void) | null;
  readonly onHere: (part: string) => void;
}

const capitals = (name: string): string => name.toLocaleUpperCase('vi');

/** The head of a unit's paper: «UỶ BAN NHÂN DÂN» over «TỈNH LAM SƠN», or the unit's name alone. */
function issuerLines(name: string): readonly [string, string] {
  const match = /^(u[ỷỶ] ban nhân dân)\s+(.+)$/iu.exec(name);
  return match ? [capitals(match[1] ?? ''), capitals(match[2] ?? '')] : ['', capitals(name)];
}

function dateLine(decision: DecisionDetailView): string {
  const place = decision.issuer.name.replace(
    /^u[ỷỶ] ban nhân dân (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/iu,
    '',
  );
  if (decision.issuedOn === null) return `${place}, ngày      tháng      năm`;
  const [year, month, day] = decision.issuedOn.split('-');
  const months = Number(month) < 3 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${months} năm ${year}`;
}

/** The decision as it will be printed, in the layout of NĐ 30/2020; prose is edited in place, figures are not. */
export function Paper({ decision, text, onChange, onHere }: Props) {
  const [upper, lower] = issuerLines(decision.issuer.name);
  const { content } = text;
  const set = <K extends keyof DecisionContentView>(key: K, value: DecisionContentView[K]): void =>
    onChange?.((before) => ({ ...before, content: { ...before.content, [key]: value } }));
  const prose = (key: 'article1' | 'article2' | 'article3', label: string): ReactNode => (
    <Prose
      id={key}
      label={label}
      value={content[key]}
      onChange={onChange ? (value) => set(key, value) : null}
      onHere={onHere}
    />
  );
  return (
    <PaperSheet label="Quyết định">
      <div className="paper-head">
        <div>
          {upper ? <b>{upper}</b> : null}
          <b>{lower}</b>
          <i className="rule short" />
        </div>
        <div>
          <b>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          <b className="motto">Độc lập - Tự do - Hạnh phúc</b>
          <i className="rule" />
        </div>
        <div>Số: {decision.number ?? `        /${decision.symbol}`}</div>
        <div>
          <i>{dateLine(decision)}</i>
        </div>
      </div>
      <h2 className="paper-title">QUYẾT ĐỊNH</h2>
      <Prose
        id="title"
        label="Trích yếu"
        className="c subject"
        value={text.title}
        onChange={
          onChange ? (value) => onChange((before) => ({ ...before, title: value.replaceAll('\n', ' ') })) : null
        }
        onHere={onHere}
      />
      <i className="rule mid" />
      <h3 className="paper-title">{capitals(decision.authorityTitle)}</h3>
      <Prose
        id="grounds"
        label="Căn cứ, mỗi dòng một căn cứ"
        className="grounds"
        value={content.grounds.join('\n')}
        lines={content.grounds.map((ground, at) => `${ground}${at === content.grounds.length - 1 ? '.' : ';'}`)}
        onChange={
          onChange
            ? (value) =>
                set(
                  'grounds',
                  value.split('\n').filter((line, at, all) => line !== '' || at === all.length - 1),
                )
            : null
        }
        onHere={onHere}
      />
      <h3 className="paper-title">QUYẾT ĐỊNH:</h3>
      {prose('article1', 'Điều 1.')}
      {prose('article2', 'Điều 2.')}
      {prose('article3', 'Điều 3.')}
      <div className="paper-end">
        <div>
          <b>
            <i>Nơi nhận:</i>
          </b>
          <Prose
            id="copies"
            label="Nơi nhận, mỗi dòng một nơi"
            className="copies"
            value={content.copies.join('\n')}
            lines={content.copies.map((copy, at) => `- ${copy}${at === content.copies.length - 1 ? '.' : ';'}`)}
            onChange={onChange ? (value) => set('copies', value.split('\n')) : null}
            onHere={onHere}
          />
        </div>
        <div className="signer">
          <b>{capitals(decision.signerCapacity || decision.authorityTitle.split(' ').slice(0, 2).join(' '))}</b>
          <span className="space">{decision.signedAt ? 'Đã ký' : ''}</span>
          <b>{decision.signerName}</b>
        </div>
      </div>
      <Annex decision={decision} />
    </PaperSheet>
  );
}

interface ProseProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** How it is printed, when not as it is typed. */
  readonly lines?: readonly string[];
  readonly className?: string;
  readonly onChange: ((value: string) => void) | null;
  readonly onHere: (part: string) => void;
}

/** A part of the paper: printed text, or the same text in an edit box that looks like paper. */
function Prose({ id, label, value, lines, className, onChange, onHere }: ProseProps) {
  const isArticle = label.startsWith('Điều');
  if (!onChange)
    return (
      <div id={id} className={cx('part', className)}>
        {(lines ?? value.split('\n')).map((line, at) => (
          <p key={`${at} ${line}`}>
            {isArticle && at === 0 && !line.startsWith('Điều') ? <b>{label} </b> : null}
            {line}
          </p>
        ))}
      </div>
    );
  return (
    <div id={id} className={cx('part', 'edit', className)}>
      <label>
        <span className={isArticle ? 'article-label' : 'vh'}>{label}</span>
        <textarea
          value={value}
          rows={1}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => onHere(id)}
        />
      </label>
    </div>
  );
}
