import type { CSSProperties, ReactNode } from 'react';
import { given } from '../given';

export interface Threshold {
  /** How many seats are needed: an integer that the rule set gave, never computed here. */
  readonly needed: number;
  /** «để họp», «để xét khen». */
  readonly label: string;
}

export interface SeatMeterProps {
  readonly total: number;
  readonly present: number;
  /** Those who answered in writing. */
  readonly written?: number | undefined;
  readonly thresholds?: readonly Threshold[] | undefined;
  /** Words of the key; the defaults speak of a meeting. */
  readonly words?: { readonly present: string; readonly written: string; readonly missing: string } | undefined;
}

const meetingWords = { present: 'có mặt', written: 'ý kiến bằng văn bản', missing: 'chưa có' };

/** Seats of a body: solid for present, hatched for written, empty for missing; a tick where each threshold lies. */
export function SeatMeter({ total, present, written = 0, thresholds = [], words = meetingWords }: SeatMeterProps) {
  const missing = Math.max(0, total - present - written);
  const kinds = [
    ...Array<string>(present).fill('p'),
    ...Array<string>(written).fill('v'),
    ...Array<string>(missing).fill(''),
  ];
  const said = `${present} ${words.present}, ${written} ${words.written}, ${missing} ${words.missing}`;
  const ordered = [...thresholds].sort((left, right) => left.needed - right.needed);
  return (
    <div className="meter">
      <div
        className={total > 40 ? 'seats many' : 'seats'}
        role="img"
        aria-label={said}
        style={{ gridTemplateColumns: `repeat(${Math.max(total, 1)}, 1fr)` }}
      >
        {kinds.map((kind, seat) => (
          <i key={seat} className={kind} />
        ))}
      </div>
      {ordered.length > 0 && total > 0 ? (
        <ul className="marks" style={{ height: `${10 + ordered.length * 18}px` }}>
          {ordered.map((mark, at) => {
            const share = (mark.needed * 100) / total;
            // Where the next mark is near, a label to the left of its own is never crossed by it.
            const next = ordered[at + 1];
            const isNear = next !== undefined && next.needed > mark.needed && (next.needed - mark.needed) * 3 < total;
            const isClose = (ordered.length > 2 || isNear) && share > 50;
            const side = share > 84 || isClose ? 'far' : share > 50 ? 'past' : '';
            const place = { '--at': `${share}%`, height: `${8 + (at + 1) * 18}px`, paddingTop: `${8 + at * 18}px` };
            return (
              <li key={`${mark.needed} ${mark.label}`} className={side} style={place as CSSProperties}>
                {mark.needed} {mark.label}
              </li>
            );
          })}
        </ul>
      ) : null}
      <div className="key">
        <span>
          <i className="p" />
          {present} {words.present}
        </span>
        {written > 0 ? (
          <span>
            <i className="v" />
            {written} {words.written}
          </span>
        ) : null}
        <span>
          <i />
          {missing} {words.missing}
        </span>
      </div>
    </div>
  );
}

/** More marks than can be told apart: one bar instead. */
const MOST_MARKS = 120;

/** «7 trong 11 phiếu đã vào hòm»: a large count with a bar beneath. Says how many, never who. */
export function CountMeter(props: {
  readonly count: number;
  readonly of: number;
  readonly label: string;
  readonly hint?: ReactNode;
}) {
  const { count, of, label } = props;
  return (
    <div className="live">
      <div className="big" role="status">
        <b>{count}</b>
        <span>{label}</span>
      </div>
      <div
        className="bar"
        role="img"
        aria-label={`${count} trong ${of}`}
        {...given({ 'data-many': of > 60 ? '' : undefined })}
      >
        {of > MOST_MARKS ? (
          <i className="whole" style={{ '--full': `${(count * 100) / of}%` } as CSSProperties} />
        ) : (
          Array.from({ length: of }, (_, at) => <i key={at} className={at < count ? 'f' : ''} />)
        )}
      </div>
      {props.hint ? <p className="small mute">{props.hint}</p> : null}
    </div>
  );
}
