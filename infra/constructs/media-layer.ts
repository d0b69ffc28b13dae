import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CfnRule, Fn } from 'aws-cdk-lib';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { BUILD, ROOT } from '../build/paths.ts';
import type { StageConfig } from '../config.ts';

/** Where `npm run build:layer` puts the packages, as `nodejs/node_modules` in it. */
export const LAYER_FOLDER = join(BUILD, 'layer');
const NOT_BUILT = join(ROOT, 'infra', 'layers', 'not-built');

/**
 * FFmpeg, pictures, voice, art and fonts for Linux on arm64, found by functions through NODE_PATH.
 * A synthesis does not need the build: then the layer is a note that says so, and a rule of the template makes
 * CloudFormation refuse the deployment before anything is changed.
 */
export class MediaLayer extends LayerVersion {
  constructor(scope: Construct, id: string, config: StageConfig) {
    const built = config.deployed && existsSync(join(LAYER_FOLDER, 'nodejs'));
    super(scope, id, {
      description: 'FFmpeg, image library, voice, illustrations and fonts',
      code: Code.fromAsset(built ? LAYER_FOLDER : NOT_BUILT),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.ARM_64],
    });
    if (!built) {
      new CfnRule(this, 'IsBuilt', {
        assertions: [
          {
            assert: Fn.conditionEquals('the layer', 'not built'),
            assertDescription: config.deployed
              ? 'The media layer is not built. Deploy with "npm run deploy", which builds it.'
              : `The stage ${config.stage} runs on one machine; it is not for deployment.`,
          },
        ],
      });
    }
  }
}
