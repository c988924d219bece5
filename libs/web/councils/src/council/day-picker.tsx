import { Button, DateField } from '@gs/web-ui';

interface Props {
  readonly label: string;
  /** The day looked at. */
  readonly value: string;
  /** Nobody chose it: today, or the council's own first or last day. */
  readonly isGiven: boolean;
  readonly onChange: (day: string | null) => void;
}

/** «Hội đồng vào ngày …»: kept in the address, so that a council of last year can be shared as it was. */
export function DayPicker({ label, value, isGiven, onChange }: Props) {
  return (
    <div className="on-day" role="group" aria-label={label}>
      <DateField label={label} value={value} onChange={onChange} />
      {isGiven ? null : (
        <Button kind="quiet" onPress={() => onChange(null)}>
          Về hôm nay
        </Button>
      )}
    </div>
  );
}
