package io.demarc.deployment;

import io.demarc.kernel.DomainEvent.Origin;

/** Within the transaction that keeps a plan: what it was before. */
public record PlanReplaced(DeploymentPlan before, DeploymentPlan now, Origin origin) {}
