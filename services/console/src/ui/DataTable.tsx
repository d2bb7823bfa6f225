import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Waiting } from './Feedback';
import { type Orderable, ordered, useOrder } from './order';

/** More rows are one click away, and 10,000 never stand in the document at once. */
const STEP = 200;

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** makes the column sortable; only for lists that are here as a whole */
  order?: (row: Row) => Orderable;
  number?: boolean;
}

export interface Selection<Row> {
  isSelected: (row: Row) => boolean;
  select: (rows: Row[], selected: boolean) => void;
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  /** what is said when there is no row */
  nothing: ReactNode;
  error?: unknown;
  retry?: () => void;
  initialOrder?: string;
  /** rows drawn at a time */
  step?: number;
  selection?: Selection<Row>;
  hasMore?: boolean;
  loadingMore?: boolean;
  more?: () => void;
}

export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, nothing, error, retry, selection, step = STEP } = props;
  const order = useOrder(props.initialOrder);
  const [shown, setShown] = useState(step);
  const sorted = columns.find((column) => column.key === order.by && column.order);
  if (!rows) {
    return error ? <Failure error={error} retry={retry} /> : <Waiting lines={6} />;
  }
  if (rows.length === 0) {
    return <>{nothing}</>;
  }
  const all = sorted?.order ? ordered(rows, sorted.order, order.descending) : rows;
  const visible = all.slice(0, shown);
  const chosen = selection && rows.every(selection.isSelected);
  return (
    <>
      {Boolean(error) && <Failure error={error} retry={retry} />}
      <div className="table-frame">
        <Table aria-label={label} variant="compact" isStickyHeader>
          <Thead>
            <Tr>
              {selection && <SelectAll isSelected={chosen ?? false} select={(on) => selection.select(rows, on)} />}
              {columns.map((column, index) => (
                <Th
                  key={column.key}
                  className={column.number ? 'number' : undefined}
                  modifier="nowrap"
                  sort={
                    column.order && {
                      columnIndex: index,
                      sortBy: {
                        index: sorted ? columns.indexOf(sorted) : undefined,
                        direction: order.descending ? 'desc' : 'asc',
                      },
                      onSort: (_, __, direction) => order.set(column.key, direction === 'desc'),
                    }
                  }
                >
                  {column.title}
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {visible.map((row, index) => (
              <Tr key={rowKey(row)}>
                {selection && (
                  <Td
                    select={{
                      rowIndex: index,
                      isSelected: selection.isSelected(row),
                      onSelect: (_, on) => selection.select([row], on),
                    }}
                  />
                )}
                {columns.map((column) => (
                  <Td key={column.key} dataLabel={column.title} className={column.number ? 'number' : undefined}>
                    {column.cell(row)}
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
      <More
        shown={visible.length}
        loaded={all.length}
        hasMore={props.hasMore ?? false}
        loading={props.loadingMore ?? false}
        more={() => {
          setShown(shown + step);
          if (shown + step > all.length && props.hasMore) {
            props.more?.();
          }
        }}
      />
    </>
  );
}

function SelectAll({ isSelected, select }: { isSelected: boolean; select: (on: boolean) => void }) {
  const { t } = useTranslation();
  return <Th aria-label={t('table.selectAll')} select={{ isSelected, onSelect: (_, on) => select(on) }} />;
}

function More(props: { shown: number; loaded: number; hasMore: boolean; loading: boolean; more: () => void }) {
  const { t, i18n } = useTranslation();
  const count = props.shown.toLocaleString(i18n.language);
  const rest = props.hasMore || props.shown < props.loaded;
  const total = props.hasMore ? undefined : props.loaded.toLocaleString(i18n.language);
  return (
    <div className="table-foot">
      <span className="quiet" role="status">
        {!rest ? t('table.all', { count: props.shown }) : total ? t('table.of', { shown: count, total }) : t('table.more', { shown: count })}
      </span>
      {rest && (
        <Button variant="link" isInline isLoading={props.loading} onClick={props.more}>
          {t('table.showMore')}
        </Button>
      )}
    </div>
  );
}
