import { createRoute } from '@tanstack/react-router';
import { auditSearch } from '../../features/audit/audit-search.ts';
import { AuditScreen } from '../../features/audit/AuditScreen.tsx';
import { shell } from './workspace-route.tsx';

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: auditSearch,
  loaderDeps: ({ search: { text, actor, operation, entity, from, to, before } }) => ({
    text,
    actor,
    operation,
    entity,
    from,
    to,
    before,
  }),
  loader: ({ context, deps }) => context.client.audit.list(deps),
  component: () => {
    const { text, actor, operation, entity, from, to, before } = audit.useSearch();
    return <AuditScreen page={audit.useLoaderData()} search={{ text, actor, operation, entity, from, to, before }} />;
  },
});

/** Every change that was made, and whether the chain of entries is whole. */
export const auditRoutes = [audit] as const;
