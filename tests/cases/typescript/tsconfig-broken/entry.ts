import './inner/a.ts'; console.log(1 as number);
