import { useState } from 'react';
import {
  Button,
  Checkbox,
  ComboBox,
  DateField,
  FileDrop,
  Form,
  FormActions,
  NumberField,
  PageBody,
  PageHeader,
  RadioGroup,
  SavedMark,
  Select,
  TextArea,
  TextField,
  toast,
  UploadRow,
} from '../index';

const awards = [
  { id: 'ldtt', label: 'Lao động tiên tiến', group: 'Danh hiệu thi đua' },
  { id: 'cstd', label: 'Chiến sĩ thi đua cơ sở', detail: 'Cấp cơ sở', group: 'Danh hiệu thi đua' },
  { id: 'bk', label: 'Bằng khen của Chủ tịch UBND tỉnh', detail: 'Cấp tỉnh', group: 'Hình thức khen thưởng' },
];
const units = ['UBND xã Tây Lương', 'Trường THCS Tây Lương', 'UBND xã Yên Phú', 'Sở Tài chính'].map((label) => ({
  id: label,
  label,
}));

export function FieldsPage() {
  const [born, setBorn] = useState<string | null>('1985-02-28');
  const [size, setSize] = useState<number | null>(1234567);
  return (
    <>
      <PageHeader
        title="Tạo đề nghị"
        crumbs={[{ label: 'Đề nghị', to: '/de-nghi' }, { label: 'Tạo' }]}
        actions={<SavedMark at="2026-11-27T02:42:00Z" />}
      />
      <PageBody narrow>
        <Form
          aria-label="Đề nghị"
          errors={{ cccd: 'Số định danh có 11 chữ số. Cần đủ 12.' }}
          onSubmit={() => toast('Đã lập đề nghị cho Bùi Thị Mỹ Giang')}
        >
          <TextField label="Họ và tên" name="name" isRequired defaultValue="Bùi Thị Mỹ Giang" />
          <TextField
            label="Số định danh cá nhân"
            name="cccd"
            isFigures
            defaultValue="07407962350"
            hint="12 chữ số trên căn cước."
          />
          <DateField label="Ngày sinh" name="born" value={born} onChange={setBorn} />
          <NumberField label="Số tiền" name="amount" value={size} onChange={setSize} unit="₫" />
          <Select label="Danh hiệu hoặc hình thức" name="award" options={awards} defaultValue="bk" isRequired />
          <ComboBox label="Đơn vị" name="unit" options={units} placeholder="Gõ tên, không cần dấu" />
          <TextArea label="Tóm tắt thành tích" name="text" defaultValue="Chiến sĩ thi đua cơ sở ba năm liền." />
          <RadioGroup
            label="Đối tượng"
            name="kind"
            options={[
              { id: 'p', label: 'Cá nhân' },
              { id: 'c', label: 'Tập thể', detail: 'Phòng, ban, tổ, trường' },
            ]}
            defaultValue="p"
          />
          <RadioGroup
            label="Ý kiến về Sùng Đức An"
            style="boxes"
            options={[
              { id: 'y', label: 'Đồng ý' },
              { id: 'n', label: 'Không đồng ý' },
            ]}
          />
          <Checkbox defaultSelected>Chỉ dòng có đánh dấu</Checkbox>
          <FileDrop
            label="Kéo tệp Excel vào đây"
            hint=".xlsx, tối đa 20 MB"
            accept={['.xlsx']}
            onFiles={() => undefined}
          />
          <div>
            <UploadRow
              name="de-nghi-106.xlsx"
              size={1480000}
              sent={620000}
              state="uploading"
              onRemove={() => undefined}
            />
            <UploadRow name="to-trinh.pdf" size={248000} state="done" onRemove={() => undefined} />
            <UploadRow
              name="bao-cao.docx"
              size={98000}
              state="failed"
              error="Mất kết nối. Phần đã tải vẫn còn; bấm tải tiếp khi có mạng."
              onRetry={() => undefined}
              onRemove={() => undefined}
            />
          </div>
          <FormActions>
            <Button kind="primary" type="submit">
              Lập đề nghị
            </Button>
            <Button isLoading>Đang kiểm tra</Button>
            <Button isDisabled>Chưa dùng được</Button>
            <Button kind="danger">Rút đề nghị</Button>
            <Button kind="quiet">Bỏ qua</Button>
          </FormActions>
        </Form>
      </PageBody>
    </>
  );
}
