package io.demarc.shell;

import io.demarc.identity.Credentials;
import io.demarc.identity.signin.ComingFrom;
import io.demarc.identity.signin.Failure;
import io.demarc.identity.signin.KnownDevice;
import io.demarc.shell.form.FormTokens;
import io.demarc.shell.form.FormsKept;
import io.demarc.shell.form.SignedOut;
import io.demarc.shell.form.TokenOfForm;
import io.demarc.shell.form.WantedPage;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who must be signed in, how that is done, and what browsers must refuse. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** Files that everybody may have: nobody is asked who they are. */
    @Bean
    @Order(2)
    SecurityFilterChain assetFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(Assets.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::write)
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            FormTokens tokens,
            WantedPage wanted,
            SignedOut signedOut,
            FormsKept kept,
            KnownDevice device,
            SessionEnd sessionEnd)
            throws Exception {
        return http.addFilterBefore(sessionEnd, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/links/**", "/vendor-answers/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .authenticationDetailsSource(ComingFrom::of)
                        .failureHandler((request, response, trouble) ->
                                signedOut.failed(request, response, Failure.of(trouble)))
                        .successHandler((request, response, who) -> {
                            device.remember(request, response, who);
                            kept.onAuthenticationSuccess(request, response, who);
                        }))
                // Whoever signs in again has a new session, which lasts as long as any.
                .sessionManagement(sessions ->
                        sessions.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::newSession))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new TokenOfForm()))
                .exceptionHandling(trouble -> trouble.accessDeniedHandler(signedOut)
                        .authenticationEntryPoint((request, response, e) ->
                                // Outside of the organization's mount, and the same whether it exists or not.
                                response.sendRedirect("/sign-in")))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect("/sign-in?signedOut")))
                .headers(SafeHeaders::write)
                .build();
    }

    @Bean
    SessionEnd sessionEnd(Credentials credentials, @Value("${demarc.session.longest:7d}") Duration longest) {
        return new SessionEnd(credentials, longest);
    }

    /** It belongs to the chain, not to the container as well. */
    @Bean
    FilterRegistrationBean<SessionEnd> sessionEndOnlyInTheChain(SessionEnd filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
