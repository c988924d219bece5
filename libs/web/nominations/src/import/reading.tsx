import { nominations, type ImportPreviewView } from '@gs/contracts';
import { CircleX, Columns3, Download, Info, RotateCw, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  Button,
  Checkbox,
  LinkButton,
  Note,
  PageHeader,
  ProblemNote,
  Section,
  Segmented,
  formatNumber,
  toast,
} from '@gs/web-ui';
import { paths, urlOf } from '@gs/web-platform';
import { ColumnsDialog } from './columns-dialog';
import { faultsOf, refOf, type FaultGroup, type Finding } from './faults';
import { FaultsList, type Choice } from './faults-list';
import { PickDialog } from './pick-dialog';
import { Sheet } from './sheet';
import { TakeDialog } from './take-dialog';
import { useReading } from './use-reading';

/** A list that was read and not yet taken: their sheet, the marked cells by name, and the one act. */
export function Reading({ preview }: { readonly preview: ImportPreviewView }) {
  const reading = useReading(preview);
  const faults = useMemo(() => faultsOf(preview), [preview]);
  const [search, setSearch] = useSearchParams();
  const [asking, setAsking] = useState<'columns' | 'take' | null>(null);
  const [other, setOther] = useState<FaultGroup | null>(null);
  const [phoneView, setPhoneView] = useState('faults');
  const list = useRef<HTMLElement>(null);
  const onlyMarked = search.get('loc') === 'danh-dau';
  const current = search.get('o') ?? firstOf(faults.errors);
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const pick = (finding: Finding) => {
    set('o', refOf(finding));
    setPhoneView('sheet');
  };
  const answer = async (group: FaultGroup, choice: Choice) => {
    setOther(null);
    if (!(await reading.answer(group, choice))) return;
    set('o', null);
    list.current?.focus();
  };
  const isExpired = preview.state === 'expired';
  const isBusy = reading.isReading || reading.isTaking;
  const mustRead =
    isExpired || reading.takeProblem?.code === 'IMPORT_EXPIRED' || reading.takeProblem?.code === 'DUPLICATE_NOMINATION';
  const readAgain = (
    <Button
      icon={RotateCw}
      isLoading={reading.isReading}
      onPress={() => void reading.read({}).then((done) => (done ? reading.clearTakeProblem() : undefined))}
    >
      Đọc lại tệp
    </Button>
  );
  return (
    <div className="imp">
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          { label: 'Nhập từ Excel', to: paths.imports },
        ]}
        title={titleOf(preview)}
        sub={`${preview.fileName}. ${preview.organisation.name}, năm ${preview.year}. Chưa ghi gì vào hệ thống.`}
        actions={
          <>
            <Button icon={Columns3} onPress={() => setAsking('columns')} isDisabled={isBusy}>
              Các cột
            </Button>
            <LinkButton icon={Download} external to={urlOf(nominations.importWorkbook, { params: { id: preview.id } })}>
              Tải lại tệp có đánh dấu
            </LinkButton>
            {preview.goodRows > 0 && !isExpired ? (
              <Button kind="primary" onPress={() => setAsking('take')} isDisabled={isBusy}>
                Nhận {formatNumber(preview.goodRows)} dòng
              </Button>
            ) : null}
          </>
        }
      />
      <p className="vh" role="status">
        {reading.isReading ? 'Đang đọc lại danh sách' : titleOf(preview)}
      </p>
      <div className="imp-notes">
        {isExpired ? (
          <Note tone="warning" title="Bản đọc thử này đã cũ">
            <p>
              Hồ sơ có thể đã thay đổi. Đọc lại tệp để kiểm tra theo dữ liệu hôm nay; không phải tải tệp lên lần nữa.
            </p>
            <div className="acts-row">{readAgain}</div>
          </Note>
        ) : null}
        <ProblemNote problem={reading.takeProblem} action={mustRead ? readAgain : undefined} />
        {asking === 'columns' ? null : <ProblemNote problem={reading.readProblem} />}
      </div>
      <div className="imp-switch">
        <Segmented
          label="Xem"
          segments={[
            { id: 'faults', label: 'Ô cần xem' },
            { id: 'sheet', label: 'Bảng trong tệp' },
          ]}
          value={phoneView}
          onChange={setPhoneView}
        />
      </div>
      <div className="imp-grid" data-view={phoneView}>
        <div className="imp-sheet" aria-busy={reading.isReading}>
          <Sheet
            preview={preview}
            current={current}
            onlyMarked={onlyMarked}
            isInFront={phoneView === 'sheet'}
            onPick={pick}
          />
          <Legend onlyMarked={onlyMarked} onChange={(isOn) => set('loc', isOn ? 'danh-dau' : null)} />
        </div>
        <aside className="imp-fix" aria-label="Ô cần xem" tabIndex={-1} ref={list} aria-busy={reading.isReading}>
          <FaultsList
            faults={faults}
            badRows={preview.badRows}
            current={current}
            isBusy={isBusy}
            onPick={pick}
            onAnswer={(group, choice) => void answer(group, choice)}
            onOther={setOther}
          />
          {reading.given.length > 0 ? (
            <Section title="Anh/chị đã chọn" note={`${reading.given.length}`} small className="imp-part">
              <ul>
                {reading.given.map((each) => (
                  <li key={each.keys.join()} className="imp-given">
                    <b>{each.refs}</b>
                    <span>{each.label}</span>
                    <Button size="small" kind="quiet" isDisabled={isBusy} onPress={() => void reading.takeBack(each)}>
                      Bỏ chọn
                    </Button>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </aside>
      </div>
      {asking === 'columns' ? (
        <ColumnsDialog
          preview={preview}
          isBusy={reading.isReading}
          problem={reading.readProblem}
          onClose={() => setAsking(null)}
          onSave={(mapping) => void reading.read({ mapping }).then((done) => (done ? setAsking(null) : undefined))}
        />
      ) : null}
      {other ? (
        <PickDialog
          group={other}
          organisationId={preview.organisation.id}
          onClose={() => setOther(null)}
          onChoose={(choice) => void answer(other, choice)}
        />
      ) : null}
      <TakeDialog
        preview={preview}
        isOpen={asking === 'take'}
        isLoading={reading.isTaking}
        onClose={() => setAsking(null)}
        onTake={() =>
          void reading.take().then((done) => {
            setAsking(null);
            if (done) toast(`Đã nhận ${formatNumber(preview.goodRows)} dòng`);
          })
        }
      />
    </div>
  );
}

function Legend(props: { readonly onlyMarked: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <div className="imp-foot">
      <span className="e">
        <CircleX className="i" />
        Lỗi: không nhận dòng
      </span>
      <span className="w">
        <TriangleAlert className="i" />
        Cần xem: vẫn nhận
      </span>
      <span className="f">
        <Info className="i" />
        Đã tự sửa
      </span>
      <span className="end">
        <Checkbox isSelected={props.onlyMarked} onChange={props.onChange}>
          Chỉ dòng có đánh dấu
        </Checkbox>
      </span>
    </div>
  );
}

const firstOf = (groups: readonly FaultGroup[]): string | null => (groups[0] ? refOf(groups[0].first) : null);

function titleOf({ goodRows, badRows, leftOutRows }: ImportPreviewView): string {
  const read = `Đã đọc ${formatNumber(goodRows + badRows + leftOutRows)} dòng`;
  if (badRows + leftOutRows === 0) return `${read}: nhận được tất cả`;
  if (goodRows + leftOutRows === 0) return `${read}: chưa dòng nào nhận được`;
  const parts = [
    `${formatNumber(goodRows)} dòng nhận được`,
    badRows > 0 ? `${formatNumber(badRows)} dòng cần sửa` : '',
    leftOutRows > 0 ? `${formatNumber(leftOutRows)} dòng đã bỏ` : '',
  ];
  return `${read}: ${parts.filter(Boolean).join(', ')}`;
}
