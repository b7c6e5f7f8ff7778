import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

/** Something the command palette can do. */
export type PaletteCommand = {
  readonly key: string;
  readonly title: string;
  /** 页面, 操作 … shown at the right. */
  readonly group: string;
  /** Also found by these: pinyin initials, English, other words for it. */
  readonly words?: string;
  readonly run: () => void;
};

type Registry = {
  readonly commands: readonly PaletteCommand[];
  readonly add: (commands: readonly PaletteCommand[]) => () => void;
};

const RegistryContext = createContext<Registry>({ commands: [], add: () => () => undefined });

export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly PaletteCommand[])[]>([]);
  const registry = useMemo<Registry>(
    () => ({
      commands: sets.flat(),
      add: (commands) => {
        setSets((before) => [...before, commands]);
        return () => setSets((before) => before.filter((one) => one !== commands));
      },
    }),
    [sets],
  );
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function usePaletteCommands(): readonly PaletteCommand[] {
  return useContext(RegistryContext).commands;
}

/** Offers commands in the palette for as long as the component is on the screen. */
export function useCommands(commands: readonly PaletteCommand[]): void {
  const { add } = useContext(RegistryContext);
  const addRef = useRef(add);
  const latest = useRef(commands);
  latest.current = commands;
  const keys = commands.map(({ key, title }) => `${key} ${title}`).join('\n');
  useEffect(() => {
    // Actions are called through the ref, so that they see today's state without registering anew.
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ key }) => key === command.key)?.run(),
    }));
    return addRef.current(stable);
  }, [keys]);
}
