import data from './data.json' with { type: 'json' };
export default Object.keys(data).length;
