import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to `max`; absent: under way, length unknown. */
  readonly value?: number | undefined;
  readonly max?: number | undefined;
  /** What stands at the right: «420 trên 1.049». Default: per cent. */
  readonly valueText?: string | undefined;
}

/** How far a background job or an upload has come. */
export function ProgressBar({ label, value, max = 100, valueText }: ProgressBarProps) {
  const isUnknown = value === undefined;
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      maxValue={max}
      value={value ?? 0}
      isIndeterminate={isUnknown}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <span className="of">
            <span>{label}</span>
            <span className="num">{isUnknown ? '' : (valueText ?? shown)}</span>
          </span>
          <span className="track">
            <i
              className={isUnknown ? 'unknown' : ''}
              style={isUnknown ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
