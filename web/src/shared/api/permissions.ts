import { createContext, use } from 'react';

/** What whoever is signed in may do; hiding a button is a courtesy, the server decides. */
export const PermissionsContext = createContext<readonly string[]>([]);

export const usePermissions = () => use(PermissionsContext);

export const useMay = (permission: string) => usePermissions().includes(permission);
