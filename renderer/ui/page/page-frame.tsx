import type { ReactNode } from 'react';
import './page.css';

type PageFrameProps = {
  readonly title: string;
  /** One line that says what the page is for. */
  readonly purpose: string;
  /** At the right; the primary one last. */
  readonly actions?: ReactNode;
  /** Tabs or page-wide filters, in a row of their own under the header. */
  readonly bar?: ReactNode;
  /** Fills the height that is left. A list fills it; longer content scrolls inside it. */
  readonly children: ReactNode;
};

/** Every page's frame. Its heading takes the focus when the page is gone to. */
export function PageFrame({ title, purpose, actions, bar, children }: PageFrameProps) {
  return (
    <div className="ch-page">
      <header className="ch-page-header">
        <div className="ch-page-words">
          <h1 tabIndex={-1}>{title}</h1>
          <p>{purpose}</p>
        </div>
        <div className="ch-page-actions">{actions}</div>
      </header>
      {bar !== undefined && <div className="ch-page-bar">{bar}</div>}
      <div className="ch-page-content">{children}</div>
    </div>
  );
}

/** A heading inside a page, with what belongs to it at the right. */
export function SectionTitle(props: { readonly children: ReactNode; readonly extra?: ReactNode }) {
  return (
    <div className="ch-section-title">
      <h2>{props.children}</h2>
      {props.extra !== undefined && <div className="ch-section-extra">{props.extra}</div>}
    </div>
  );
}

/** Two or more parts beside each other: a list and its detail. Parts share the height. */
export function SplitContent({ children }: { readonly children: ReactNode }) {
  return <div className="ch-split">{children}</div>;
}
