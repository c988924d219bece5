import { Checkbox } from '@gs/web-ui';
import type { Elector } from './electors';

interface Props {
  readonly electors: readonly Elector[];
  readonly votesOnPaper: (elector: Elector) => boolean;
  /** The head first. */
  readonly tellers: readonly string[];
  readonly onPaper: (memberId: string, isOn: boolean) => void;
  readonly onTeller: (memberId: string, isOn: boolean) => void;
}

/** Who is in the room: votes on screen or on paper, counts the paper or does not. */
export function ElectorTable({ electors, votesOnPaper, tellers, onPaper, onTeller }: Props) {
  const nameOf = (id: string): string => electors.find((each) => each.memberId === id)?.name ?? '';
  const [head, ...others] = tellers;
  return (
    <div>
      <table className="data tight electors" aria-label="Người có mặt: cách bỏ phiếu và tổ kiểm phiếu">
        <thead>
          <tr>
            <th>Có mặt</th>
            <th>
              <Checkbox
                isSelected={electors.every(votesOnPaper)}
                isIndeterminate={electors.some(votesOnPaper) && !electors.every(votesOnPaper)}
                onChange={(isOn) => {
                  for (const each of electors) if (each.hasAccount) onPaper(each.memberId, isOn);
                }}
              >
                Phiếu giấy
              </Checkbox>
            </th>
            <th>Kiểm phiếu</th>
          </tr>
        </thead>
        <tbody>
          {electors.map((each) => (
            <tr key={each.memberId}>
              <th scope="row">
                <b>{each.name}</b>
                <small>{notes(each)}</small>
              </th>
              <td>
                <Checkbox
                  aria-label={`${each.name} bỏ phiếu giấy`}
                  isSelected={votesOnPaper(each)}
                  isDisabled={!each.hasAccount}
                  onChange={(isOn) => onPaper(each.memberId, isOn)}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={`${each.name} kiểm phiếu`}
                  isSelected={tellers.includes(each.memberId)}
                  isDisabled={each.notTeller !== null}
                  onChange={(isOn) => onTeller(each.memberId, isOn)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small mute">
        {head === undefined
          ? 'Tổ kiểm phiếu: người chọn trước là tổ trưởng. Chỉ cần khi có phiếu giấy.'
          : `Tổ kiểm phiếu: tổ trưởng ${nameOf(head)}${others.length > 0 ? `; thành viên ${others.map(nameOf).join(', ')}` : ''}.`}
      </p>
    </div>
  );
}

function notes(elector: Elector): string {
  return [
    elector.position,
    elector.hasAccount ? '' : 'không có tài khoản: bỏ phiếu giấy',
    elector.recusedFrom > 0 ? `không tham gia ${elector.recusedFrom} mục` : '',
    elector.notTeller !== null && elector.hasAccount && elector.recusedFrom === 0
      ? `không kiểm phiếu: ${elector.notTeller}`
      : '',
  ]
    .filter(Boolean)
    .join('; ');
}
