// A program with a lot behind it: six thousand CommonJS modules and a thousand JSON files, seventy megabytes.
const parts = {
  babel: require('@babel/core'),
  presetEnv: require('@babel/preset-env'),
  antd: require('antd/lib'),
  aws: require('aws-sdk'),
  coreJs: require('core-js'),
  eslint: require('eslint'),
  express: require('express'),
  lodash: require('lodash'),
  lodashFp: require('lodash/fp'),
  mathjs: require('mathjs'),
  moment: require('moment'),
  prettier: require('prettier'),
  reactDom: require('react-dom/server'),
  rxjs: require('rxjs'),
  typescript: require('typescript'),
  webpack: require('webpack'),
};

for (const [name, exported] of Object.entries(parts)) {
  console.log(name, typeof exported, Object.keys(exported).length);
}
