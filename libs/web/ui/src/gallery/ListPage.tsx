import { Upload } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ConfirmDialog,
  DataTable,
  DateText,
  FilterBar,
  KeyHints,
  LinkButton,
  LoadMore,
  PageHeader,
  SelectFilter,
  SidePanel,
  SplitView,
  StateMark,
  useFilterParam,
  usePanelParam,
  VerdictList,
} from '../index';
import type { Sort, VerdictItem } from '../index';
import { people } from './people';

const proof: readonly VerdictItem[] = [
  {
    id: '1',
    tone: 'unmet',
    title: 'Sáng kiến có hiệu quả, nhân rộng được trong tỉnh',
    verdict: 'Chưa đủ',
    body: (
      <>
        <a href="#sk">SK-01843</a> mới được công nhận cấp cơ sở, QĐ 309/QĐ-UBND.
      </>
    ),
    need: 'Cần giấy công nhận của Chủ tịch UBND tỉnh.',
    cite: 'Luật Thi đua, khen thưởng 2022, Điều 22',
  },
  {
    id: '2',
    tone: 'hold',
    title: 'Không đang bị xem xét, xác minh',
    verdict: 'Tạm dừng',
    body: 'Thanh tra tỉnh đang xác minh một đơn. Hồ sơ tự mở lại khi có kết luận.',
    cite: 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4',
  },
  {
    id: '3',
    tone: 'unknown',
    title: 'Xếp loại năm 2025 từ hoàn thành tốt trở lên',
    verdict: 'Chưa rõ',
    body: 'Tờ trình ghi “hoàn thành xuất sắc”, chưa có số quyết định.',
    need: 'Nhà trường ghi thêm số và ngày quyết định xếp loại.',
    cite: 'Luật Thi đua, khen thưởng 2022, Điều 24',
  },
  {
    id: '4',
    tone: 'met',
    title: 'Ba lần liên tục Chiến sĩ thi đua cơ sở',
    verdict: 'Đủ',
    body: '2023, 2024, 2025',
    cite: 'Luật Thi đua, khen thưởng 2022, Điều 22',
  },
];
const years = [
  { id: '2025', label: '2025' },
  { id: '2026', label: '2026' },
];

export function ListPage() {
  const panel = usePanelParam();
  const [year, setYear] = useFilterParam('nam');
  const [unit, setUnit] = useFilterParam('don-vi');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<Sort>({ by: 'due', direction: 'asc' });
  const [isAsking, setAsking] = useState(false);
  const at = people.findIndex((row) => row.id === panel.openId);
  const open = people[at];
  const near = (step: number): string | undefined => {
    const row = people[at + step];
    return row ? panel.hrefOf(row.id) : undefined;
  };
  return (
    <SplitView
      listLabel="Danh sách đề nghị"
      list={
        <>
          <PageHeader
            title="Đề nghị"
            actions={
              <>
                <LinkButton to="/o-nhap" icon={Upload}>
                  Nhập từ Excel
                </LinkButton>
                {selected.size > 0 ? (
                  <Button kind="primary" onPress={() => setAsking(true)}>
                    Trình {selected.size} đề nghị
                  </Button>
                ) : (
                  <LinkButton to="/o-nhap">Tạo đề nghị</LinkButton>
                )}
              </>
            }
          />
          <FilterBar end="16 đề nghị">
            <SelectFilter label="Đợt" options={years} value={year ?? '2025'} onChange={setYear} />
            <SelectFilter
              label="Đơn vị"
              options={[...new Set(people.map((row) => row.unit))].map((name) => ({ id: name, label: name, count: 1 }))}
              value={unit}
              onChange={setUnit}
            />
            <SelectFilter label="Điều kiện" options={[]} value={null} onChange={() => undefined} />
          </FilterBar>
          <div className="rows">
            <DataTable
              label="Đề nghị"
              rows={people}
              rowId={(row) => row.id}
              rowName={(row) => row.name}
              rowHref={(row) => panel.hrefOf(row.id)}
              openId={panel.openId}
              selected={selected}
              onSelect={setSelected}
              sort={sort}
              onSort={setSort}
              columns={[
                { id: 'name', head: 'Người được đề nghị', cell: (row) => row.name, width: '172px' },
                { id: 'unit', head: 'Đơn vị', cell: (row) => row.unit, isMuted: true },
                {
                  id: 'state',
                  head: 'Điều kiện',
                  cell: (row) => <StateMark tone={row.tone}>{row.verdict}</StateMark>,
                  width: '126px',
                  phone: 'end',
                },
                {
                  id: 'due',
                  head: 'Hạn',
                  cell: (row) => <DateText value={row.due} style="short" />,
                  width: '76px',
                  align: 'right',
                  isSortable: true,
                  phone: 'hide',
                },
              ]}
            />
            <LoadMore shown={16} total={1049} noun="đề nghị" onMore={() => undefined} />
          </div>
          <KeyHints />
          <ConfirmDialog
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            onConfirm={() => setAsking(false)}
            title={`Trình ${selected.size} đề nghị lên Sở Nội vụ?`}
            confirmLabel={`Trình ${selected.size} đề nghị`}
            changes={people
              .filter((row) => selected.has(row.id))
              .map((row) => ({ id: row.id, what: row.name, becomes: 'Đang lập → Đã trình' }))}
          >
            <p>Sau khi trình, đơn vị không sửa được nữa, trừ khi hồ sơ bị trả.</p>
          </ConfirmDialog>
        </>
      }
      panel={
        open ? (
          <SidePanel
            label={open.name}
            rowId={open.id}
            closeHref={panel.closeHref}
            position={`Đề nghị ${at + 1} trong ${people.length}`}
            previousHref={near(-1)}
            nextHref={near(1)}
            footer={
              <>
                <Button kind="primary">Yêu cầu bổ sung</Button>
                <Button>Ghi ý kiến</Button>
              </>
            }
          >
            <h2 className="h1">{open.name}</h2>
            <p>Chiến sĩ thi đua cấp tỉnh, năm 2025</p>
            <p className="small mute">Tổ trưởng chuyên môn, {open.unit}</p>
            <div className="verdict">
              <b>Chưa trình được: thiếu 1, tạm dừng 1, chưa rõ 1</b>
              <p>
                Sớm nhất <strong>năm 2025</strong>, nếu có giấy công nhận trước 10/12/2026.
              </p>
            </div>
            <VerdictList label="Điều kiện" items={proof} />
          </SidePanel>
        ) : null
      }
    />
  );
}
