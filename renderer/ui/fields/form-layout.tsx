import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './fields.css';

type FormLayoutProps = {
  /** Reached by Enter in a field and by a button of type submit. */
  readonly onSubmit: () => void;
  readonly columns?: 1 | 2 | 3 | 4;
  readonly id?: string;
  readonly children: ReactNode;
};

/** Fields in one to four columns. Enter never submits while an input method composes. */
export function FormLayout({ onSubmit, columns = 1, id, children }: FormLayoutProps) {
  const stopComposedEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
  };
  // It only hears the keys of its fields, which jsx-a11y cannot know.
  const keys = { onKeyDown: stopComposedEnter };
  return (
    <form
      {...keys}
      id={id}
      noValidate
      className={`ch-form ch-form-${columns}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Takes a whole row of a form with several columns. */
export function WideField({ children }: { readonly children: ReactNode }) {
  return <div className="ch-form-wide">{children}</div>;
}

/** Ctrl+S saves, wherever the focus is on the page. Pass null while there is nothing to save. */
export function useSaveKey(save: (() => void) | null): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (!isSave || event.isComposing) return;
      // The browser's own "save page" has no meaning here, even when there is nothing to save.
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
