import('data/package.json').catch((error) => console.log(error.message.replace(/file:.*(?=\/node_modules)/, '…')));
import('./node_modules/data/package.json?query').catch((error) => console.log(error.message.replace(/file:.*(?=\/node_modules)/, '…')));
