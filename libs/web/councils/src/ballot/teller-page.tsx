import { councils } from '@gs/contracts';
import type { ResponseOf } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useLoaderData, useRevalidator } from 'react-router';
import { Button, Note, PageBody, PageHeader, ProblemNote } from '@gs/web-ui';
import { api, loader as load, paths, useCommand, useSession } from '@gs/web-platform';
import { useDesk } from './desk';
import { TellerTable } from './teller-table';
import { countsOf, missingCounts, tooMany } from './teller-counts';
import type { Counts, PaperCount } from './teller-counts';
import '../councils.css';
import './ballot.css';

type Sheet = ResponseOf<typeof councils.tellerSheet>;

export const loader = load(({ params, request }) =>
  api(councils.tellerSheet, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** One of the two tellers enters what they counted on paper; the other's figures are never shown here. */
export function Component() {
  const sheet = useLoaderData<typeof loader>();
  const { me } = useSession();
  const [counts, setCounts] = useState<Counts>(() => countsOf(sheet.items));
  const [isChecked, setChecked] = useState(false);
  const { revalidate } = useRevalidator();
  const { votes } = useDesk(me.accountId);
  // The keeper asks anew whenever something of a vote of mine changes: the other teller may have entered theirs.
  useEffect(() => {
    if (votes !== null) void revalidate();
  }, [votes, revalidate]);
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, entered: PaperCount[]) =>
        api(councils.tellerCount, { params: { id: sheet.voteId }, body: { counts: entered }, idempotencyKey }),
      [sheet.voteId],
    ),
  );
  const missing = missingCounts(sheet.items, counts);
  const over = tooMany(sheet.items, counts, sheet.paperIssued);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (missing.length > 0 || over.length > 0) {
      document
        .getElementById(`dem-${missing[0] ?? over[0] ?? ''}`)
        ?.querySelector('input')
        ?.focus();
      return;
    }
    await save.run(sheet.items.map(({ id }) => ({ itemId: id, ...whole(counts, id) })));
  };
  const isOpen = sheet.state === 'open';
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Bỏ phiếu', to: paths.ballots }]}
        title={`Kiểm ${sheet.paperIssued} phiếu giấy: ${sheet.title}`}
        sub={`${sheet.councilName}. ${sheet.sessionTitle}. Người kiểm phiếu: ${sheet.memberName}.`}
      />
      <PageBody>
        <div className="teller">
          <Standing sheet={sheet} />
          <TellerTable
            items={sheet.items}
            counts={counts}
            issued={sheet.paperIssued}
            differs={new Set(sheet.differs ?? [])}
            missing={isChecked ? new Set(missing) : new Set()}
            isReadOnly={!isOpen}
            onCount={(itemId, name, value) =>
              setCounts((before) => ({ ...before, [itemId]: { ...before[itemId], [name]: value } }))
            }
          />
          <ProblemNote problem={save.problem} />
          {isOpen ? (
            <div className="acts-row">
              <Button kind="primary" onPress={() => void submit()} isLoading={save.isRunning}>
                {sheet.entered ? 'Nhập lại số tôi đếm' : 'Nhập số tôi đếm'}
              </Button>
              {isChecked && missing.length > 0 ? (
                <span className="small" role="alert">
                  Còn {missing.length} mục chưa nhập đủ ba ô; không có phiếu nào thì nhập 0.
                </span>
              ) : null}
            </div>
          ) : null}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'TellerPage';

function whole(counts: Counts, id: string): { agree: number; disagree: number; invalid: number } {
  const { agree, disagree, invalid } = counts[id] ?? {};
  return { agree: agree ?? 0, disagree: disagree ?? 0, invalid: invalid ?? 0 };
}

function Standing({ sheet }: { readonly sheet: Sheet }) {
  if (sheet.state !== 'open')
    return (
      <Note tone="plain" title="Không còn nhập được">
        Cuộc bỏ phiếu chưa mở, đã kết thúc hoặc đã huỷ.
      </Note>
    );
  if (sheet.differs !== null && sheet.differs.length > 0)
    return (
      <Note tone="warning" title={`Hai người đếm khác nhau ở ${sheet.differs.length} mục`} isLive>
        Hai người cùng đếm lại các mục có dấu dưới đây, rồi mỗi người tự nhập lại số của mình. Số của người kia không
        hiện ở đây, để hai lần đếm độc lập. Chưa khớp thì chưa kết thúc bỏ phiếu được.
      </Note>
    );
  if (sheet.differs !== null)
    return (
      <Note tone="done" title="Hai người đếm khớp nhau ở mọi mục" isLive>
        Thư ký có thể kết thúc bỏ phiếu.
      </Note>
    );
  if (sheet.entered)
    return (
      <Note tone="info" title="Đã nhập số của anh/chị. Chờ người kiểm phiếu kia." isLive>
        Còn sửa được cho đến khi thư ký kết thúc bỏ phiếu.
      </Note>
    );
  return (
    <Note tone="info" title="Đếm từng mục rồi nhập số phiếu mỗi loại">
      Phiếu bỏ trống, đánh cả hai ô hoặc viết thêm là không hợp lệ. Người kiểm phiếu kia đếm và nhập riêng
      {sheet.otherEntered ? ', và đã nhập xong' : ''}.
    </Note>
  );
}
