import { formatCite } from '@gs/domain';
import { Button, Checkbox, StateMark } from '@gs/web-ui';
import { asSentence } from '../words';
import { groundCopy, outcomeCopyOf } from './words';
import type { Pair } from './pairs';

interface Props {
  readonly pair: Pair;
  /** What heads the line: the item under its member, the member under the item. */
  readonly head: string;
  /** Award or matter of the item, where the item is the head. */
  readonly under: string;
  readonly isPicked: boolean;
  readonly onPick: ((isPicked: boolean) => void) | null;
  readonly onDecide: () => void;
}

/** One member and one item: what was found, the clause, what has been decided and why. */
export function PairLine({ pair, head, under, isPicked, onPick, onDecide }: Props) {
  const { label, tone } = outcomeCopyOf(pair.outcome);
  return (
    <li className="pair">
      <span className="pair-tick">
        {onPick ? (
          <Checkbox
            isSelected={isPicked}
            onChange={onPick}
            aria-label={`Chọn ${pair.memberName}, mục ${pair.itemTitle}`}
          />
        ) : null}
      </span>
      <div className="pair-found">
        <h3>
          {head}
          {under ? <span className="under">{under}</span> : null}
        </h3>
        {pair.grounds.map((found) => (
          <p key={found.ground}>
            {groundCopy[found.ground]}
            {found.facts ? <>: {found.facts}</> : null}
            {found.cite ? <span className="cite">. {asSentence(formatCite(found.cite))}</span> : null}
          </p>
        ))}
        {pair.reason ? <p className="pair-reason">Lý do: {pair.reason}</p> : null}
      </div>
      <div className="pair-outcome">
        <StateMark tone={tone}>{label}</StateMark>
        {pair.mayDecide ? (
          <Button
            size="small"
            kind={pair.outcome === null ? 'secondary' : 'quiet'}
            onPress={onDecide}
            aria-label={`${pair.outcome === null ? 'Quyết định' : 'Đổi'}: ${pair.memberName}, mục ${pair.itemTitle}`}
          >
            {pair.outcome === null ? 'Quyết định' : 'Đổi'}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
