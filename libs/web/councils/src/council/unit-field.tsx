import { organisation, type OrganisationItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { ComboBox } from '@gs/web-ui';
import { api, levelCopy, useFound, type Find } from '@gs/web-platform';

interface Props {
  /** Units as they stood on this day: a district until 30 June 2025 is there for a day before. */
  readonly on: string | null;
  readonly value: string | null;
  readonly onChange: (id: string | null, name: string) => void;
  readonly error?: string | undefined;
}

/** A unit whose councils the officer runs, as units stood on the founding day. */
export function UnitField({ on, value, onChange, error }: Props) {
  const [typed, setTyped] = useState('');
  const find = useCallback<Find<OrganisationItemView>>(
    async (q, signal) =>
      (
        await api(organisation.list, {
          query: {
            permission: 'session.manage',
            limit: 100,
            ...(on === null ? {} : { on }),
            ...(q === '' ? {} : { q }),
          },
          signal,
        })
      ).items,
    [on],
  );
  const { found, fault } = useFound(typed, find, { isEager: true });
  return (
    <ComboBox
      label="Đơn vị có Hội đồng"
      hint="Đơn vị như vào ngày thành lập; huyện cũ tìm được khi ngày thành lập trước 01/7/2025."
      options={found.map((unit) => ({ id: unit.id, label: unit.name, detail: levelCopy(unit.level) }))}
      value={value}
      inputValue={typed}
      onInput={setTyped}
      onChange={(id) => {
        const chosen = found.find((unit) => unit.id === id);
        if (chosen) setTyped(chosen.name);
        onChange(id, chosen?.name ?? '');
      }}
      emptyText="Không có đơn vị nào khớp trong phạm vi của anh/chị vào ngày thành lập."
      error={error ?? fault}
      isRequired
    />
  );
}
