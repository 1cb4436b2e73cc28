import { createContext, type ReactNode } from 'react';

/** What other features add to the page about oneself; `app` puts it together. */
export const AccountSections = createContext<ReactNode>(null);
