console.log('never evaluated either');
export const x = 1;
