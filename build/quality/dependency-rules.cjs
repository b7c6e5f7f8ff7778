/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-a-leaf',
      comment: 'Rules and contracts must run anywhere, so they know nothing above them.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests|build)/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports only itself and the kernel: no zod, no React, no clock, no storage.',
      severity: 'error',
      from: { path: '^shared/(domain|kernel)/' },
      to: { pathNot: '^shared/(domain|kernel)/' },
    },
    {
      name: 'policy-packs-are-data',
      comment: 'A notice is data: it takes types from the domain and runs nothing.',
      severity: 'error',
      from: { path: '^shared/policy-packs/' },
      to: {
        pathNot: '^shared/policy-packs/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contracts-stay-low',
      comment:
        'Contracts and connectors are read by both hosts and the window: schemas and domain, nothing else.',
      severity: 'error',
      from: { path: '^shared/(contracts|connectors)/' },
      to: {
        pathNot: ['^shared/(kernel|domain|contracts|connectors)/', 'node_modules/(zod|saxes)/'],
      },
    },
    {
      name: 'formats-know-parsers-only',
      comment: 'Reading and writing files is pure: the domain, and the libraries of the formats.',
      severity: 'error',
      from: { path: '^shared/formats/' },
      to: {
        pathNot: [
          '^shared/(kernel|domain|formats)/',
          'node_modules/(zod|saxes|@e965/xlsx|xlsx|exceljs|docx)/',
        ],
      },
    },
    {
      name: 'window-never-meets-main',
      comment: 'Renderer and Electron meet only in shared/contracts.',
      severity: 'error',
      from: { path: '^(renderer|electron)/' },
      to: { path: '^(renderer|electron)/', pathNot: '^$1/' },
    },
    {
      name: 'preload-carries-contracts-only',
      comment: 'The preload is the trust boundary: what it cannot import, it cannot leak.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: {
        pathNot: [
          '^electron/preload/',
          '^shared/(contracts|kernel)/',
          '^electron$',
          'node_modules/electron/',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'services-run-without-electron',
      comment: 'Services are tested as they run, and the browser shell has no electron.',
      severity: 'error',
      from: { path: '^electron/(services|platforms|loopback)/' },
      to: { path: ['^electron$', 'node_modules/electron/'] },
    },
    {
      name: 'services-know-no-shell',
      comment: 'A service that reaches up to a shell runs only in that shell.',
      severity: 'error',
      from: { path: '^electron/(services|platforms)/' },
      to: { path: '^electron/(main|ipc|loopback|preload|security)/' },
    },
    {
      name: 'dexie-stays-in-data',
      comment: 'Features see repositories, never tables.',
      severity: 'error',
      from: { pathNot: '^(renderer/data|tests)/' },
      to: { path: 'node_modules/(dexie|dexie-react-hooks)/' },
    },
    {
      name: 'features-use-the-data-door',
      comment: 'renderer/data/index.ts is the only way in.',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/data/', pathNot: '^renderer/data/index\\.ts$' },
    },
    {
      name: 'features-use-the-workers-door',
      comment: 'renderer/workers/index.ts is the only way to the workers.',
      severity: 'error',
      from: { path: '^renderer/(features|app)/' },
      to: { path: '^renderer/workers/', pathNot: '^renderer/workers/index\\.ts$' },
    },
    {
      name: 'features-know-no-shell',
      comment:
        'The shell mounts features; a feature that reaches for the shell cannot be mounted elsewhere.',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'workers-know-no-screens',
      comment: 'A worker has no window: shared code and the data layer only.',
      severity: 'error',
      from: { path: '^renderer/workers/' },
      to: { path: '^renderer/(app|features|ui|i18n|bridge)/' },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'Two features that need the same thing need it in shared, data or ui.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-have-one-door',
      comment: 'The app shell imports a feature by its index.ts.',
      severity: 'error',
      from: { pathNot: '^(renderer/features|tests)/' },
      to: { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'ui-knows-no-features',
      comment: 'Buttons and tables serve every feature.',
      severity: 'error',
      from: { path: '^renderer/(ui|i18n|bridge)/' },
      to: { path: '^renderer/(features|app|data|workers)/' },
    },
    {
      name: 'data-knows-no-screens',
      comment: 'Rows outlive screens.',
      severity: 'error',
      from: { path: '^renderer/data/' },
      to: { path: '^renderer/(features|app|ui|i18n|bridge)/' },
    },
    {
      name: 'charts-and-tables-in-ui',
      comment: 'One wrapper per library, so a new version is one change. Column types may travel.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/ui/' },
      to: {
        path: 'node_modules/(recharts|@tanstack/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration describes the past; code it imports would change under it.',
      severity: 'error',
      from: { path: '^renderer/data/migrations/', pathNot: 'index\\.ts$' },
      to: { path: '^(shared|renderer)/' },
    },
    {
      name: 'ipc-main-in-one-file',
      comment: 'serve.ts checks the sender and the request; nobody goes around it.',
      severity: 'error',
      from: {
        path: '^electron/(?!main/|ipc/serve|ipc/trusted-frames|preload/|services/|security/)',
      },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-product',
      comment: 'Shipped code never imports test code.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-build-in-product',
      comment: 'What builds the product is not part of it.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^build/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
