/**
 * For `node --import`: what a test file loads is kept compiled, types already stripped, for the next one. JavaScript,
 * since a file with types would have to be stripped first. Lines and functions that are covered are counted the same.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '..', '.build', 'compile-cache'));
