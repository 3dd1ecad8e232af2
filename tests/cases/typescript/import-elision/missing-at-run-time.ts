console.log('never: only types are imported');
export interface Config {}
