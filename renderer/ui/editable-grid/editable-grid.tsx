import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Button } from 'antd';
import { memo, useRef } from 'react';
import './editable-grid.css';
import { EditableCell } from './editable-cell';
import type { EditableColumn, EditableLine, LineErrors } from './editable-line';
import { useLines, type LineControl, type LinesInput } from './use-lines';

type EditableGridProps = LinesInput & {
  readonly caption: string;
  readonly errors?: LineErrors;
  /** Whether a line may go, also where none may be added; absent means every line may where lines can be added. */
  readonly canRemove?: (line: EditableLine) => boolean;
};

const NO_ERRORS: LineErrors = {};

/**
 * The lines of a form: order lines, a delivery's lots, invoices.
 *
 * Enter goes to the next cell and makes a new line at the end, arrows move, a block from Excel is
 * pasted from the cell on, Ctrl+Delete removes the line.
 */
export function EditableGrid(props: EditableGridProps) {
  const text = useText('ui');
  const rootRef = useRef<HTMLDivElement>(null);
  const control = useLines(props, rootRef);
  const { caption, columns, lines, errors = NO_ERRORS, newLine, canRemove } = props;
  return (
    <div className="ch-lines" ref={rootRef}>
      <div className="ch-lines-scroller">
        <table>
          <caption className="ch-visually-hidden">{caption}</caption>
          <LinesHeader columns={columns} />
          <tbody>
            {lines.map((line, index) => (
              <EditableRow
                key={line.id}
                line={line}
                index={index}
                columns={columns}
                errors={errors[line.id]}
                control={control}
                isRemovable={canRemove?.(line) ?? newLine !== undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="ch-lines-footer">
        {newLine && (
          <Button type="dashed" icon={<PlusOutlined />} onClick={control.addLine}>
            {text('lines.add')}
          </Button>
        )}
        <span>{text('lines.count', { count: lines.length })}</span>
      </div>
    </div>
  );
}

function LinesHeader({ columns }: { readonly columns: readonly EditableColumn[] }) {
  const text = useText('ui');
  return (
    <thead>
      <tr>
        <th scope="col" className="ch-lines-number">
          {text('lines.number')}
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={{ minWidth: column.width, width: column.width }}
            className={`is-${column.align ?? alignOfKind(column)}`}
          >
            {column.title}
            {column.isRequired === true && (
              <span aria-hidden="true" className="ch-field-required">
                *
              </span>
            )}
          </th>
        ))}
        <th scope="col" className="ch-lines-remove">
          <span className="ch-visually-hidden">{text('lines.remove-title')}</span>
        </th>
      </tr>
    </thead>
  );
}

function alignOfKind({ kind }: EditableColumn): 'left' | 'right' {
  return kind === 'quantity' || kind === 'money' || kind === 'price' ? 'right' : 'left';
}

type EditableRowProps = {
  readonly line: EditableLine;
  readonly index: number;
  readonly columns: readonly EditableColumn[];
  readonly errors: Readonly<Record<string, string>> | undefined;
  readonly control: LineControl;
  readonly isRemovable: boolean;
};

/** Drawn again only when its own line changes: 300 pasted lines stay quick to type in. */
const EditableRow = memo(function EditableRow(props: EditableRowProps) {
  const text = useText('ui');
  const { line, index, columns, errors, control, isRemovable } = props;
  return (
    <tr>
      <th scope="row" className="ch-lines-number">
        {index + 1}
      </th>
      {columns.map((column) => (
        <td key={column.key} className={`is-${column.align ?? alignOfKind(column)}`}>
          <EditableCell
            line={line}
            index={index}
            column={column}
            error={errors?.[column.key]}
            control={control}
          />
        </td>
      ))}
      <td className="ch-lines-remove">
        {isRemovable && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={text('lines.remove', { line: index + 1 })}
            title={text('lines.remove', { line: index + 1 })}
            onClick={() => control.removeLine(line.id)}
          >
            <DeleteOutlined />
          </button>
        )}
      </td>
    </tr>
  );
});
