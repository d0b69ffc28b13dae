import { NestedStack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type OperationId, type RouteGroup, ROUTES } from '../../functions/api/routes.ts';
import type { Resources } from '../access/statements.ts';
import type { Bundles } from '../build/bundle-functions.ts';
import { bundleName } from '../build/function-entries.ts';
import { pickBundle } from '../build/pick-bundle.ts';
import type { StageConfig } from '../config.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { apiEnvironment } from '../environments.ts';
import { publisherAccess } from '../access/channels.ts';
import { apiAccess } from '../access/functions.ts';

export interface ApiFunctionsProps {
  readonly config: StageConfig;
  readonly bundles: Bundles;
  readonly resources: Resources;
  /** Names under which the API is reached. */
  readonly hosts: readonly string[];
}

/** A resource group's functions with their roles and logs. Methods and permissions stay with the API. */
export class ApiFunctions extends NestedStack {
  readonly functions: ReadonlyMap<OperationId, IFunction>;

  constructor(scope: Construct, group: RouteGroup, props: ApiFunctionsProps) {
    super(scope, group, { description: `Functions of the resource group ${group}` });
    const { config, bundles, resources } = props;
    const environment = apiEnvironment(config, resources, props.hosts);
    this.functions = new Map(
      ROUTES.filter((route) => route.group === group).map((route) => {
        const { lambda } = new ServiceFunction(this, {
          config,
          bundle: pickBundle(bundles, bundleName(route.entry)),
          description: `${route.method} ${route.path}: ${route.summary}`,
          size: config.apiSizes[route.operationId] ?? config.api,
          environment,
          access: [...apiAccess(route.operationId), ...publisherAccess(config, route.operationId)].map(
            (access) => access(resources),
          ),
        });
        return [route.operationId, lambda];
      }),
    );
  }
}
