/**
 * `node serveWeb.mjs PORT FOLDER [TESTS]` serves VS Code 1.91 for the web with the web bundle of the
 * extension in it and a folder open, whose files the page takes into memory. A process of its own, as the
 * server logs to the terminal.
 */
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { desk, project } from './paths.mjs';

const [port, folderPath, extensionTestsPath] = process.argv.slice(2);

await open({
  browserType: 'none',
  quality: 'stable',
  commit: 'local',
  testRunnerDataDir: join(desk, 'web-editor'),
  esm: false,
  extensionDevelopmentPath: project,
  extensionTestsPath,
  folderPath,
  host: '127.0.0.1',
  port: Number(port),
});
