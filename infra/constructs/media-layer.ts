import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CfnRule, Fn } from 'aws-cdk-lib';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { BUILD, ROOT } from '../build/paths.ts';

/** Where `npm run build:layer` puts the packages, as `nodejs/node_modules` in it. */
export const LAYER_FOLDER = join(BUILD, 'layer');
/** Context of a synthesis that is for deployment: `npm run deploy` sets it. */
export const DEPLOY_CONTEXT = 'deploy';
const NOT_BUILT = join(ROOT, 'infra', 'layers', 'not-built');

function findCode(scope: Construct, folder: string): Code | undefined {
  if (scope.node.tryGetContext(DEPLOY_CONTEXT) === undefined) {
    return undefined;
  }
  if (!existsSync(join(folder, 'nodejs'))) {
    throw new Error('The media layer is not built: run "npm run build:layer" first.');
  }
  return Code.fromAsset(folder);
}

/**
 * FFmpeg, pictures, voice, art and fonts for Linux on arm64, found by functions through NODE_PATH.
 * Only a deployment carries the 200 MB. Elsewhere the layer is a note that says so, and a rule of the template
 * makes CloudFormation refuse it before anything is changed.
 */
export class MediaLayer extends LayerVersion {
  constructor(scope: Construct, id: string, folder = LAYER_FOLDER) {
    const code = findCode(scope, folder);
    super(scope, id, {
      description: 'FFmpeg, image library, voice, illustrations and fonts',
      code: code ?? Code.fromAsset(NOT_BUILT),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.ARM_64],
    });
    if (code === undefined) {
      new CfnRule(this, 'IsBuilt', {
        assertions: [
          {
            assert: Fn.conditionEquals('the layer', 'not built'),
            assertDescription: 'The media layer is not in this template. Deploy with "npm run deploy".',
          },
        ],
      });
    }
  }
}
