import { Download, FileText } from 'lucide-react';
import {
  Button,
  CheckList,
  Chip,
  EmptyState,
  Facts,
  MenuButton,
  Money,
  Note,
  PageHeader,
  PaperDesk,
  PaperSheet,
  ProblemNote,
  ProgressBar,
  Section,
  Segmented,
  Skeleton,
  StateMark,
  Tabs,
  WithAside,
} from '../index';
import type { StateTone } from '../index';

const tones: readonly (readonly [StateTone, string])[] = [
  ['met', 'Đủ'],
  ['unmet', 'Chưa đủ'],
  ['hold', 'Tạm dừng'],
  ['unknown', 'Chưa rõ'],
  ['granted', 'Đã khen'],
  ['done', 'Có mặt'],
  ['due', 'Còn 2 ngày'],
  ['overdue', 'Quá hạn 1 ngày'],
  ['scheduled', 'Còn 5 ngày'],
  ['active', 'Đang bỏ phiếu'],
  ['sent', 'Đã trình'],
  ['returned', 'Trả để bổ sung'],
  ['withdrawn', 'Đã rút'],
  ['draft', 'Đang lập'],
  ['sealed', 'Niêm phong'],
  ['written', 'Văn bản'],
  ['none', 'Chưa mở'],
];

export function PartsPage() {
  return (
    <>
      <PageHeader
        title="Tặng Bằng khen cho 106 điển hình tiên tiến"
        crumbs={[{ label: 'Quyết định', to: '/quyet-dinh' }, { label: 'Dự thảo' }]}
        actions={
          <>
            <MenuButton
              label="Tải giấy tờ"
              icon={Download}
              choices={[
                { id: 'w', label: 'Word' },
                { id: 'p', label: 'PDF' },
              ]}
            />
            <Button kind="primary">Trình ký</Button>
          </>
        }
      />
      <Tabs
        label="Phần của quyết định"
        tabs={[
          { to: '/quyet-dinh', label: 'Quyết định', end: true },
          { to: '/quyet-dinh/danh-sach', label: 'Danh sách', count: 106 },
        ]}
      />
      <WithAside
        asideLabel="Kiểm tra"
        width={336}
        aside={
          <Section small title="Kiểm tra" right={<StateMark tone="met">6 trong 7 ổn</StateMark>}>
            <CheckList
              label="Kiểm tra"
              items={[
                {
                  id: '1',
                  tone: 'warning',
                  title: 'Một hộ còn ghi tên xã cũ',
                  detail: 'Xã Vĩnh Hà kết thúc 30/06/2025.',
                },
                { id: '2', tone: 'done', title: 'Tiền thưởng đúng mức', detail: <Money value={543090000} /> },
              ]}
            />
          </Section>
        }
      >
        <Section title="Trạng thái" note={tones.length}>
          <div className="acts-row">
            {tones.map(([tone, word]) => (
              <StateMark key={tone} tone={tone}>
                {word}
              </StateMark>
            ))}
          </div>
          <div className="acts-row">
            {tones.slice(0, 9).map(([tone, word]) => (
              <Chip key={tone} tone={tone}>
                {word}
              </Chip>
            ))}
          </div>
          <div className="acts-row">
            <Segmented
              label="Cách xem"
              segments={[
                { id: 'a', label: 'Bốn khâu' },
                { id: 'b', label: 'Danh sách' },
              ]}
              value="a"
              onChange={() => undefined}
            />
          </div>
        </Section>
        <Section title="Thông tin">
          <Facts
            facts={[
              { label: 'Số', value: '946/QĐ-UBND' },
              { label: 'Ngày ký', value: '31/05/2023' },
            ]}
          />
        </Section>
        <Section title="Lời nhắn">
          <ProblemNote
            problem={{
              title: 'Mất kết nối',
              detail: 'Nội dung vẫn còn trên trang. Kiểm tra mạng rồi thử lại.',
              traceId: '4f2a9c',
            }}
          />
          <Note>Nhà trường ghi thêm số quyết định.</Note>
          <Note tone="done">Đã trình 23 đề nghị.</Note>
          <ProgressBar label="Đang ban hành" value={420} max={1049} valueText="420 trên 1.049" />
          <Skeleton lines={3} />
          <EmptyState icon={FileText} title="Chưa có quyết định nào" action={<Button>Soạn quyết định</Button>}>
            Chọn các đề nghị đã được Hội đồng thông qua để soạn.
          </EmptyState>
        </Section>
        <PaperDesk>
          <PaperSheet label="Dự thảo">
            <p className="c">
              <b>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            </p>
            <p>Điều 1. Tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh.</p>
          </PaperSheet>
        </PaperDesk>
      </WithAside>
    </>
  );
}
