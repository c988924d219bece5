import { Award, Calendar, Check, FileText, MapPin, TriangleAlert } from 'lucide-react';
import {
  Button,
  CountMeter,
  Note,
  PageHeader,
  SeatMeter,
  Section,
  StateMark,
  Steps,
  Timeline,
  WithAside,
} from '../index';

export function SessionPage() {
  return (
    <>
      <PageHeader
        title="Phiên thứ tư năm 2026"
        crumbs={[{ label: 'Hội đồng', to: '/hoi-dong' }, { label: 'Hội đồng Thi đua, khen thưởng tỉnh Lam Sơn' }]}
        sub="Thứ Năm, 26/11/2026, khai mạc 14:04. Chủ trì: ông Đàm Quốc Khánh."
        actions={
          <>
            <Button icon={FileText}>Biên bản nháp</Button>
            <Button kind="primary">Kết thúc bỏ phiếu</Button>
          </>
        }
      />
      <WithAside
        asideLabel="Các bước"
        width={392}
        aside={
          <>
            <Section small title="Ký và ban hành">
              <Steps
                label="Các bước"
                steps={[
                  { id: '1', title: 'Soạn', detail: 'Hoàng Thị Thu Trang, 27/11, 09:42', state: 'done' },
                  {
                    id: '2',
                    title: 'Kiểm tra thể thức',
                    detail: 'Văn phòng UBND tỉnh, 2 ngày làm việc',
                    state: 'current',
                  },
                  { id: '3', title: 'Ký số', detail: 'Chủ tịch Đàm Quốc Khánh', state: 'next' },
                ]}
              />
            </Section>
            <Section small title="Dòng đời">
              <Timeline
                label="Dòng đời"
                items={[
                  {
                    id: '1',
                    date: '2026-12-15',
                    title: 'Sơ kết năm thứ hai',
                    detail: 'Xã Thanh Phong chuẩn bị',
                    icon: Calendar,
                    kind: 'next',
                  },
                  {
                    id: '2',
                    date: '2026-11-14',
                    title: 'Thăm lần thứ chín',
                    detail: '46 hộ, thu 62 triệu đồng mỗi hộ',
                    icon: MapPin,
                  },
                  {
                    id: '3',
                    date: '2025-10-31',
                    title: 'Bằng khen của Chủ tịch UBND tỉnh',
                    detail: '2210/QĐ-UBND, số sổ vàng 17',
                    icon: Award,
                    kind: 'granted',
                  },
                  { id: '4', date: '2025-06-15', title: 'Công nhận năm 2025', icon: Check, kind: 'stage' },
                  {
                    id: '5',
                    date: '2024-09-11',
                    title: 'Sạt lở đường vào vùng trồng',
                    icon: TriangleAlert,
                    kind: 'trouble',
                  },
                ]}
              />
            </Section>
          </>
        }
      >
        <Section title="Bỏ phiếu kín" note="mục 2" right="Mở lúc 14:31">
          <CountMeter
            count={7}
            of={11}
            label="trong 11 phiếu đã vào hòm"
            hint="Số đồng ý chỉ hiện khi kết thúc. Không ai thấy ai đã bỏ."
          />
        </Section>
        <Section title="Đủ điều kiện họp" right={<StateMark tone="met">14 trong 15, 93,3 %</StateMark>}>
          <SeatMeter
            total={15}
            present={11}
            written={3}
            thresholds={[
              { needed: 10, label: 'để họp' },
              { needed: 12, label: 'để xét khen' },
            ]}
          />
        </Section>
        <Section title="Lưu ý">
          <Note tone="warning" title="Mục 3: ông Lò Văn Thịnh không bỏ phiếu cho hồ sơ của mình">
            Ông vẫn tính trong 15. <a href="#y-kien">Lấy ý kiến trước khi mở mục 3</a>
          </Note>
        </Section>
      </WithAside>
    </>
  );
}
