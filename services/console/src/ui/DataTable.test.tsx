import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { type Column, DataTable } from './DataTable';

interface Row {
  name: string;
}

const columns: Column<Row>[] = [{ key: 'name', title: 'Name', cell: ({ name }) => name, order: ({ name }) => name }];
const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ name: `host-${index}` }));

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

function show(props: Partial<Parameters<typeof DataTable<Row>>[0]>) {
  render(
    <MemoryRouter>
      <DataTable label="Hosts" columns={columns} rows={rows(3)} rowKey={({ name }) => name} nothing={<p>nobody</p>} {...props} />
      <Address />
    </MemoryRouter>,
  );
}

const firstName = () => within(screen.getByRole('grid')).getAllByRole('cell')[0]?.textContent;

test('the order is kept in the address', async () => {
  show({ initialOrder: 'name' });

  await userEvent.click(screen.getByRole('button', { name: 'Name' }));

  expect(firstName()).toBe('host-2');
  expect(screen.getByLabelText('address').textContent).toBe('?order=-name');
});

test('of ten thousand rows only some stand in the document', () => {
  show({ rows: rows(10_000) });

  expect(screen.getAllByRole('row')).toHaveLength(201);
  expect(screen.getByText('200 of 10,000 rows')).toBeTruthy();
});

test('more asks the server once what is here is shown', async () => {
  const more = vi.fn();
  show({ rows: rows(100), hasMore: true, more });

  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

  expect(more).toHaveBeenCalledTimes(1);
});

test('an error says what the service said, and can be tried again', async () => {
  const retry = vi.fn();
  show({ rows: undefined, error: new Problem(503, 'Unavailable', 'the catalogue is being rebuilt', undefined, undefined), retry });

  expect(screen.getByRole('alert').textContent).toContain('the catalogue is being rebuilt');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(retry).toHaveBeenCalledTimes(1);
});

test('no rows is said, not shown as an empty table', () => {
  show({ rows: [] });

  expect(screen.getByText('nobody')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});
