import stripAnsi from 'strip-ansi';
console.log(stripAnsi('\u001B[4mUnicorn\u001B[0m'), stripAnsi('\u001B]8;;https://x\u0007link\u001B]8;;\u0007'));
try { stripAnsi(1); } catch (error) { console.log(error.message); }
