import './common.cjs';
