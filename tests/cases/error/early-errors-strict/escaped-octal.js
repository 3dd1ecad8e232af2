'\07'; 'use strict';
