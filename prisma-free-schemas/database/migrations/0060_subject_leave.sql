-- Leave that counts as service (NĐ 152/2025 Đ4.5): a year of it does not break years in a row.
CREATE TABLE subject_leave (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CONSTRAINT subject_leave_kind_known CHECK (kind IN ('maternity')),
  from_date date NOT NULL,
  to_date date NOT NULL,
  decision_no text NOT NULL DEFAULT '',
  CONSTRAINT subject_leave_period CHECK (to_date >= from_date),
  CONSTRAINT subject_leave_once UNIQUE (person_id, kind, from_date)
);
