import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { useState } from 'react';
import { NavLink } from 'react-router';
import type { Area } from './areas';

const KEPT_AS = 'caiheng-navigation-collapsed';

/** The work areas; collapses to icons and stays so on this workstation. */
export function ShellNavigation({ areas }: { readonly areas: readonly Area[] }) {
  const text = useText('app');
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(KEPT_AS) === 'yes');
  const toggle = () => {
    localStorage.setItem(KEPT_AS, isCollapsed ? 'no' : 'yes');
    setCollapsed(!isCollapsed);
  };
  const shown = areas.filter(({ isOutsideNavigation }) => isOutsideNavigation !== true);
  const label = text(isCollapsed ? 'nav.expand' : 'nav.collapse');
  return (
    <nav aria-label={text('nav.label')} className={isCollapsed ? 'ch-nav is-collapsed' : 'ch-nav'}>
      <ul>
        {shown.map(({ key, path, title, icon }) => (
          <li key={key}>
            <NavLink to={path} end={path === '/'} title={isCollapsed ? text(title) : undefined}>
              <span aria-hidden="true">{icon}</span>
              <span className={isCollapsed ? 'ch-visually-hidden' : ''}>{text(title)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-expanded={!isCollapsed}
        aria-label={label}
        title={label}
        onClick={toggle}
      >
        {isCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </nav>
  );
}
