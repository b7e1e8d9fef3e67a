package io.demarc.shell;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * How pages are made of templates: what is parsed once stays parsed, and what a template reads of our own objects is found at
 * once (see {@link OwnProperties}). Both were measured: decision record 0027.
 */
@Configuration(proxyBeanMethods = false)
class Templates {

    /** More than there are fragments. */
    private static final int FRAGMENTS = 2_000;
    /** More than there are expressions. */
    private static final int EXPRESSIONS = 10_000;

    @Bean
    SmartInitializingSingleton templatesStayParsed(SpringTemplateEngine engine) {
        var parsed = new StandardCacheManager();
        parsed.setTemplateCacheMaxSize(FRAGMENTS);
        parsed.setExpressionCacheMaxSize(EXPRESSIONS);
        var contexts = new StandardEngineContextFactory();
        return () -> {
            engine.setCacheManager(parsed);
            engine.setEngineContextFactory((configuration, template, attributes, page) -> {
                if (page.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME)
                        instanceof ThymeleafEvaluationContext evaluation) OwnProperties.readIn(evaluation);
                return contexts.createEngineContext(configuration, template, attributes, page);
            });
        };
    }
}
