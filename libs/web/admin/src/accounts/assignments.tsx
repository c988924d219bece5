import { organisation, roleCodes, roles, type AccountView, type OrganisationItemView, type Role } from '@gs/contracts';
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ComboBox, DateField, IconButton, Note, Select, formatDate } from '@gs/web-ui';
import { api } from '@gs/web-platform';

export interface Assignment {
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const fromAccount = (account: AccountView): Assignment[] =>
  account.assignments.map((each) => ({
    role: each.role,
    organisationId: each.organisation.id,
    organisationName: each.organisation.name,
    validFrom: each.validFrom,
    validTo: each.validTo,
  }));

interface Props {
  readonly value: readonly Assignment[];
  readonly onChange: (next: readonly Assignment[]) => void;
  /** Why the server refused the roles. */
  readonly error?: string | undefined;
}

/** Roles with their unit and period: one line each, and a line to add. */
export function Assignments({ value, onChange, error }: Props) {
  const [role, setRole] = useState<Role | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(new Date().toISOString().slice(0, 10));
  const [to, setTo] = useState<string | null>(null);
  const [units, setUnits] = useState<readonly OrganisationItemView[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    api(organisation.list, { query: { permission: 'account.manage', limit: 500 }, signal: leaving.signal }).then(
      (list) => setUnits(list.items),
      () => undefined,
    );
    return () => leaving.abort();
  }, []);
  const unit = units.find((each) => each.id === unitId);
  const add = (): void => {
    if (!role || !unit || !from) return;
    onChange([...value, { role, organisationId: unit.id, organisationName: unit.name, validFrom: from, validTo: to }]);
    setRole(null);
    setUnitId(null);
    setTo(null);
  };
  return (
    <fieldset className="assignments">
      <legend>Vai trò và phạm vi</legend>
      <ul>
        {value.length === 0 ? <li className="mute">Chưa có vai trò. Cần ít nhất một; chọn ở dưới rồi thêm.</li> : null}
        {value.map((each, at) => (
          <li key={`${each.role} ${each.organisationId} ${each.validFrom}`}>
            <span>
              <b>{roles[each.role].name}</b>
              <small>
                {each.organisationName} và cấp dưới, từ {formatDate(each.validFrom)}
                {each.validTo ? ` đến ${formatDate(each.validTo)}` : ''}
              </small>
            </span>
            <IconButton
              icon={Trash2}
              label={`Bỏ ${roles[each.role].name}, ${each.organisationName}`}
              onPress={() => onChange(value.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      {error ? (
        <Note tone="error" isLive>
          {error}
        </Note>
      ) : null}
      <div className="add">
        <Select
          label="Vai trò"
          options={roleCodes.map((code) => ({ id: code, label: roles[code].name }))}
          value={role}
          onChange={(code) => setRole(roleCodes.find((each) => each === code) ?? null)}
        />
        <ComboBox
          label="Đơn vị"
          options={units.map((each) => ({ id: each.id, label: each.name, detail: each.code }))}
          value={unitId}
          onChange={setUnitId}
        />
        <DateField label="Từ ngày" value={from} onChange={setFrom} />
        <DateField label="Đến ngày (không bắt buộc)" value={to} onChange={setTo} />
        <Button onPress={add} isDisabled={!role || !unit || !from}>
          Thêm vai trò
        </Button>
      </div>
    </fieldset>
  );
}

/** The sentences of a refusal that concern the roles, whichever of them. */
export function rolesError(errors: Readonly<Record<string, string>>): string | undefined {
  const said = Object.entries(errors).filter(([name]) => name === 'assignments' || name.startsWith('assignments.'));
  return said.length === 0 ? undefined : said.map(([, sentence]) => sentence).join(' ');
}

/** What the API takes. */
export const toInput = (value: readonly Assignment[]) =>
  value.map(({ role, organisationId, validFrom, validTo }) => ({ role, organisationId, validFrom, validTo }));
