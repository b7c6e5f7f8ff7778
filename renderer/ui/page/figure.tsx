import type { ReactNode } from 'react';
import './page.css';

type FigureProps = {
  readonly label: string;
  readonly value: ReactNode;
  /** What the number is made of, or what to compare it with. */
  readonly note?: ReactNode;
};

/** One number with its name. Stands inside `FigureRow`. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className="ch-figure">
      <dt>{label}</dt>
      <dd className="ch-figure-value">{value}</dd>
      {note !== undefined && <dd className="ch-figure-note">{note}</dd>}
    </div>
  );
}

export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <dl className="ch-figures">{children}</dl>;
}

type FactListProps = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
};

/** Names and values of one thing, as in the head of a detail view. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="ch-facts">
      {facts.map(({ label, value }) => [
        <dt key={`${label}-name`}>{label}</dt>,
        <dd key={`${label}-value`}>{value}</dd>,
      ])}
    </dl>
  );
}

/** A white surface with a line around it. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className="ch-card">{children}</div>;
}
