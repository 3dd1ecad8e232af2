import { execa, execaSync, ExecaError } from 'execa';
const { stdout } = await execa(process.execPath, ['-p', '1 + 1']);
console.log(stdout, execaSync(process.execPath, ['-e', 'console.error("e")']).stderr);
try {
  await execa(process.execPath, ['-e', 'process.exit(3)']);
} catch (error) {
  console.log(error instanceof ExecaError, error.exitCode, error.name);
}
